package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Passwords;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** From a draft to calls by key, over the real door: what a key opens, and how it is told no. */
class ApplicationsOverRestTest {

  private static final String COMMUNITY = "990514001001";
  private static final List<String> DECLARED =
      List.of("published", "data-rights", "keys-kept", "errors");

  private final RestDoor door = RestDoor.shared();
  private final String bureau;
  private final Caller officer;
  private final String owner;

  ApplicationsOverRestTest() {
    door.platform.community(COMMUNITY, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    officer = door.person("STREET_OFFICER", Tier.STREET, COMMUNITY.substring(0, 9));
    owner = door.issued(officer);
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set password_hash = ? where id = ?",
                    Passwords.shared().encryptPassword("a long password 1"),
                    officer.accountId()));
  }

  @AfterEach
  void asDelivered() {
    door.platform.owner().useHandle(handle -> handle.execute("delete from api_limit"));
    door.platform.owner().useHandle(handle -> handle.execute("delete from api_entry"));
  }

  private static Map<String, Object> draft() {
    return Map.of(
        "name", "Figures on the wall",
        "kind", "DEPARTMENT",
        "environment", "TEST",
        "purpose", "Shows the figures of our streets on the wall",
        "contact", "Wang Xiaoming",
        "contactPhone", "13800005678",
        "addresses", List.of("127.0.0.0/8"));
  }

  private static Map<String, Object> wanted(String api) {
    return Map.of(
        "kind", "API", "target", api, "until", Instant.now().plus(9, ChronoUnit.DAYS).toString());
  }

  private String admitted(String... apis) {
    var id = door.ask("POST", "/applications").by(owner).with(draft()).is(201).text("id");
    for (var api : apis) {
      door.ask("POST", "/applications/" + id + "/wishes").by(owner).with(wanted(api)).is(204);
    }
    door.ask("POST", "/applications/" + id + "/submission")
        .by(owner)
        .with(Map.of("declared", DECLARED))
        .is(204);
    door.ask("POST", "/admissions/" + id + "/admit").by(bureau).now().is(204);
    return id;
  }

  private Answer keyOf(String application) {
    return door.ask("POST", "/application-keys/" + application)
        .with(
            Map.of(
                "username",
                officer.username(),
                "password",
                "a long password 1",
                "label",
                "main",
                "days",
                30,
                "overlapHours",
                0));
  }

  /** Each answer tells its own trace. */
  private static Map<String, String> withoutTrace(Answer answer) {
    var headers = new HashMap<>(answer.headers());
    headers.remove("traceparent");
    return headers;
  }

  private Answer get(String path, String key) {
    return door.ask("GET", path).by(key).now();
  }

  @Test
  @Requirement({"000-8.3.c-1", "000-8.2.e-1", "004-S7c"})
  void aKeyCallsWhatItsApplicationWasGrantedAsItsOwner() {
    var id = admitted("listTenants");
    var key = keyOf(id).is(201).text("token");
    var answer = get("/tenants", key).is(200);
    assertThat(answer.headers().get("RateLimit-Policy")).startsWith("\"burst\";q=40;w=2");
    assertThat(answer.headers().get("RateLimit")).contains("\"day\";r=");
    assertThat(answer.json().path("items"))
        .allMatch(tenant -> tenant.path("code").asText().startsWith(COMMUNITY.substring(0, 9)));
    assertThat(get("/applications/" + id, owner).json().at("/keys/0/shown").asText())
        .isEqualTo(key.substring(0, 12));
    assertThat(door.ask("GET", "/audit?search=" + id).by(bureau).now().is(200).json().toString())
        .contains("application.applied", "application.admitted");
  }

  @Test
  void whatWasNotGrantedIsAnsweredLikeAnAddressThatIsNone() {
    var key = keyOf(admitted("listTenants")).text("token");
    var shut = get("/audit", key).refused(404, "no-such-address");
    var none = get("/no-such-thing", key).refused(404, "no-such-address");
    assertThat(shut.text("detail")).isEqualTo(none.text("detail"));
    assertThat(shut.headers().keySet()).isEqualTo(none.headers().keySet());
    get("/audit", owner).is(200);
  }

  @Test
  void aKeyMakesNoKeyNoTokenAndNoApplication() {
    var id = admitted("listTenants");
    var key = keyOf(id).text("token");
    for (var path : List.of("/applications", "/admissions/" + id + "/admit", "/roles")) {
      door.ask("POST", path).by(key).with(Map.of()).refused(404, "no-such-address");
    }
    get("/tokens", key).refused(404, "no-such-address");
    door.ask("POST", "/application-keys/" + id)
        .with(Map.of("username", officer.username(), "password", "wrong", "label", "x"))
        .is(401);
  }

  @Test
  void revokedUnknownAndStoppedAreAnsweredAlike() {
    var id = admitted("listTenants");
    var key = keyOf(id).text("token");
    var unknown = get("/tenants", "linli_made-up").refused(401, "not-signed-in");
    door.ask("POST", "/admissions/" + id + "/suspend")
        .by(bureau)
        .with(Map.of("reason", "leaks"))
        .is(204);
    var stopped = get("/tenants", key).refused(401, "not-signed-in");
    door.ask("POST", "/admissions/" + id + "/resume").by(bureau).now().is(204);
    get("/tenants", key).is(200);
    var row = get("/applications/" + id, owner).json().at("/keys/0/id").asText();
    door.ask("DELETE", "/applications/" + id + "/keys/" + row).by(owner).now().is(204);
    var revoked = get("/tenants", key).refused(401, "not-signed-in");
    for (var answer : List.of(stopped, revoked)) {
      assertThat(answer.body()).isEqualTo(unknown.body());
      assertThat(withoutTrace(answer)).isEqualTo(withoutTrace(unknown));
    }
    assertThat(door.ask("GET", "/audit?search=" + id).by(bureau).now().json().toString())
        .contains("application.suspended", "application.refused");
  }

  @Test
  @Requirement({"000-8.2.e-3", "004-S7e"})
  void tooManyCallsAreToldWhenToComeBackAndTheBureauSetsHowMany() {
    var id = admitted("listTenants");
    var key = keyOf(id).text("token");
    door.ask("PUT", "/api-limits")
        .by(bureau)
        .with(Map.of("kind", "APPLICATION", "target", id, "perSecond", 1, "burst", 2))
        .is(204);
    get("/tenants", key).is(200);
    get("/tenants", key).is(200);
    var many = get("/tenants", key).refused(429, "too-many-calls");
    assertThat(many.headers().get("Retry-After")).isEqualTo("1");
    door.ask("DELETE", "/api-limits?kind=APPLICATION&target=" + id).by(bureau).now().is(204);
    get("/tenants", key).is(200);
    door.ask("PUT", "/api-limits").by(bureau).with(Map.of("kind", "API")).refused(400, "invalid");
    door.ask("PUT", "/api-limits").by(owner).with(Map.of()).is(400);
    door.ask("PUT", "/api-limits")
        .by(owner)
        .with(Map.of("kind", "API", "perSecond", 1, "burst", 1))
        .refused(403, "not-permitted");
  }

  @Test
  @Requirement("004-S7a")
  void aClosedInterfaceIsToldToBeClosed() {
    door.ask("PUT", "/apis/listTenants")
        .by(bureau)
        .with(Map.of("state", "CLOSED", "reason", "broken"))
        .is(204);
    get("/tenants", owner).refused(403, "api-closed");
    door.ask("DELETE", "/apis/listTenants").by(bureau).now().is(204);
    get("/tenants", owner).is(200);
  }

  @Test
  @Requirement({"004-S7a", "004-S7b"})
  void groupsAndInterfacesOfOutsideAreKept() {
    door.ask("POST", "/apis/groups")
        .by(bureau)
        .with(Map.of("id", "weather", "zh", "天气", "en", "Weather"))
        .is(204);
    door.ask("POST", "/apis")
        .by(bureau)
        .with(
            Map.of(
                "id", "weather.now",
                "group", "weather",
                "title", "Weather",
                "owner", "Office",
                "address", "https://weather.example.cn",
                "contract", "https://weather.example.cn/openapi.yaml"))
        .is(204);
    door.ask("PUT", "/apis/groups/weather")
        .by(bureau)
        .with(Map.of("zh", "气象", "en", "Climate"))
        .is(204);
    assertThat(get("/apis/weather.now", owner).is(200).json().at("/groupName/en").asText())
        .isEqualTo("Climate");
    door.ask("DELETE", "/apis/groups/weather").by(bureau).now().refused(409, "conflict");
    door.ask("DELETE", "/apis/weather.now").by(bureau).now().is(204);
    door.ask("DELETE", "/apis/groups/weather").by(bureau).now().is(204);
    door.ask("POST", "/apis/groups").by(bureau).with(Map.of("id", "w2")).refused(400, "invalid");
    door.ask("POST", "/apis/groups")
        .by(owner)
        .with(Map.of("id", "w2", "zh", "a", "en", "a"))
        .is(403);
  }

  @Test
  @Requirement({"000-8.2.e-2", "004-S7d", "003-I11.2"})
  void callsAreCountedWithWhatBecameOfThem() {
    var id = admitted("listTenants");
    var key = keyOf(id).text("token");
    get("/tenants", key).is(200);
    get("/tenants", key).is(200);
    get("/tenants?state=x", key).is(400);
    door.writeCalls();
    var rows = get("/api-usage?application=" + id, owner).is(200).json().path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("api").asText()).isEqualTo("listTenants");
    assertThat(rows.get(0).path("ok").asInt()).isEqualTo(2);
    assertThat(rows.get(0).path("refused").asInt()).isEqualTo(1);
    assertThat(get("/api-usage/summary?application=" + id, owner).json().path("calls").asInt())
        .isEqualTo(3);
    assertThat(get("/api-usage/hours?application=" + id, owner).json()).isNotEmpty();
    assertThat(
            new String(
                get("/api-usage/export?form=csv&application=" + id, owner).is(200).body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("listTenants");
    get("/api-usage?application=x", owner).refused(400, "invalid");
  }

  @Test
  void nobodyElsesApplicationIsThere() {
    var id = admitted("listTenants");
    door.platform.community("990515001001", OperationMode.GOVERNMENT);
    var stranger = door.token("STREET_OFFICER", Tier.STREET, "990515001");
    for (var missing : List.of(id, UUID.randomUUID().toString(), "x")) {
      door.ask("GET", "/applications/" + missing).by(stranger).now().refused(404, "not-found");
      door.ask("POST", "/applications/" + missing + "/withdrawal")
          .by(stranger)
          .now()
          .refused(404, "not-found");
    }
    door.ask("PUT", "/applications/" + id)
        .by(owner)
        .with(draft())
        .refused(409, "not-at-this-stage");
    door.ask("POST", "/admissions/" + id + "/grants")
        .by(bureau)
        .with(wanted("listDivisions"))
        .is(204);
    door.ask("DELETE", "/admissions/" + id + "/grants/API/listDivisions").by(bureau).now().is(204);
    door.ask("DELETE", "/applications/" + id + "/wishes/COLOUR/x").by(owner).now().is(404);
    door.ask("DELETE", "/applications/" + id + "/wishes/API/listTenants").by(owner).now().is(204);
    door.ask("POST", "/admissions/" + id + "/refuse")
        .by(bureau)
        .with(Map.of("reason", "x"))
        .refused(409, "not-at-this-stage");
    door.ask("POST", "/applications/" + id + "/withdrawal").by(owner).now().is(204);
  }
}
