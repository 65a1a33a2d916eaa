package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** Consents through the door: on the own screen, at the counter, and of homes across tiers. */
class RestConsentsTest {

  private static final String PAPER = Base64.getEncoder().encodeToString("%PDF-1.7".getBytes());

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final Caller person = door.person("RESIDENT", Tier.RESIDENT, code);
  private final String resident = door.issued(person);

  private Answer get(String who, String path) {
    return door.ask("GET", path).by(who).now();
  }

  private Answer post(String who, String path, Object body) {
    return door.ask("POST", path).by(who).with(body);
  }

  private Map<String, Object> given(String text) {
    for (JsonNode offered : get(resident, "/home/consents/texts").is(200).json()) {
      if (offered.path("id").asText().equals(text)) {
        var given = new HashMap<String, Object>();
        given.put("text", text);
        given.put("version", offered.path("version").asInt());
        given.put("hash", offered.path("hash").asText());
        return given;
      }
    }
    throw new AssertionError(text);
  }

  @Test
  @Requirement("000-7.2.a.4-2")
  void theSharingScopeIsShownBeforeAndTheRecordAfter() {
    var texts = get(resident, "/home/consents/texts").is(200).json();
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.path("recipients")).isNotNull();
              assertThat(text.path("assets")).isNotEmpty();
              assertThat(text.path("purpose").asText()).isNotBlank();
              assertThat(text.path("withdrawal").path("zh").asText()).isNotBlank();
            });
    var id = post(resident, "/home/consents", given("home-health")).is(201).text("id");
    var row = get(resident, "/home/consents").is(200).json().path("items").path(0);
    assertThat(row.path("id").asText()).isEqualTo(id);
    assertThat(row.path("state").asText()).isEqualTo("STANDING");
    assertThat(row.path("hash").asText()).isEqualTo(given("home-health").get("hash"));
    assertThat(get(resident, "/home/consents/" + id + "/words").is(200).text("words"))
        .startsWith("home-health 1");
    post(resident, "/home/consents", given("home-health")).refused(409, "consent-stands");
    post(resident, "/home/consents/" + id + "/withdraw", Map.of()).is(204);
    post(resident, "/home/consents/" + id + "/withdraw", Map.of()).refused(409, "consent-ended");
    assertThat(
            get(resident, "/home/consents?state=WITHDRAWN&text=home-health")
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsWrongIsRefusedByName() {
    var changed = given("home-health");
    changed.put("hash", "0".repeat(64));
    post(resident, "/home/consents", changed).refused(409, "consent-text-changed");
    var foreign = given("home-health");
    foreign.put("person", community.clerk.accountId());
    post(resident, "/home/consents", foreign).refused(404, "not-found");
    post(resident, "/home/consents", Map.of()).refused(400, "invalid");
    get(resident, "/home/consents?state=SOMETIMES").refused(400, "invalid");
    get(resident, "/home/consents?person=me").refused(400, "invalid");
    get(resident, "/home/consents/none/words").refused(404, "not-found");
    post(resident, "/consents", Map.of("given", given("home-health"), "language", "en"))
        .refused(403, "not-permitted");
  }

  @Test
  void theCounterTakesInAPaperAndAChildAndHandsOutTheList() {
    var given = given("home-health");
    given.put("person", person.accountId());
    var signed = Map.of("given", given, "language", "zh-CN", "scan", PAPER);
    var id = post(clerk, "/consents", signed).is(201).text("id");
    assertThat(get(clerk, "/consents/" + id + "/scan").is(200).headers().get("Content-Type"))
        .contains("application/pdf");
    get(clerk, "/consents/" + id + "/words").is(200);
    assertThat(
            get(clerk, "/consents?person=" + person.accountId())
                .is(200)
                .json()
                .path("items")
                .path(0)
                .path("door")
                .asText())
        .isEqualTo("COUNTER");
    var unsigned = Map.of("given", given, "language", "zh-CN", "scan", "");
    post(clerk, "/consents", unsigned).refused(400, "scan-refused");
    post(clerk, "/consents/" + id + "/withdraw", Map.of()).refused(400, "invalid");
    post(clerk, "/consents/" + id + "/withdraw", Map.of("reason", "asked")).is(204);
    get(clerk, "/consents/export").is(200);
    var child =
        Map.of(
            "guardian",
            person.accountId(),
            "name",
            "小雨",
            "born",
            LocalDate.now().minusYears(7).toString(),
            "relation",
            "FATHER",
            "proof",
            "register");
    var ward = post(clerk, "/consents/wards", child).is(201).text("id");
    assertThat(get(resident, "/home/consents/persons").is(200).json()).hasSize(2);
    var adult = new HashMap<String, Object>(child);
    adult.put("born", "1990-01-01");
    post(clerk, "/consents/wards", adult).refused(409, "ward-of-age");
    post(clerk, "/consents/wards/" + ward + "/end", Map.of("reason", "court")).is(204);
    post(clerk, "/consents/wards/" + ward + "/end", Map.of("reason", "court"))
        .refused(404, "not-found");
    get(clerk, "/consents/texts").is(200);
  }

  @Test
  void homesAreAskedWithAModelAndAPurpose() {
    var bureau = door.token("BUREAU_ADMIN", Tier.CITY, code.substring(0, 4));
    var path = "/tenants/" + code + "/homes";
    get(bureau, path + "?purpose=PUBLIC_SERVICE").refused(400, "invalid");
    get(bureau, path + "?model=fall-detector").refused(400, "invalid");
    get(bureau, path + "?model=fall-detector&purpose=RESEARCH").refused(403, "data-denied");
    get(bureau, path + "/export?model=fall-detector&purpose=RESEARCH").refused(403, "data-denied");
    get(clerk, path + "?model=fall-detector&purpose=PUBLIC_SERVICE").refused(403, "not-permitted");
  }
}
