package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.identity.control.Passwords;
import org.linli.testing.Requirement;

/**
 * The sorts of interfaces that the guideline names (003 §3.2.4), as a program of somebody else goes
 * from one to the next: it signs in, reads what there is, searches, finds, fetches, and leaves.
 */
class InterfaceKindsTest {

  private static final String PASSWORD = "a long password 1";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String here = community.tenant.value();
  private final String city = here.substring(0, 4);
  private final String bureau = door.token("BUREAU_ADMIN", Tier.CITY, city);

  @Test
  @Requirement("003-3.2.4.2")
  void aSessionWithTheDirectoryIsBegunToldAndEnded() {
    var person = withPassword(door.person("BUREAU_ANALYST", Tier.CITY, city));
    var wrong = Map.of("username", person.username(), "password", "not this one");
    door.ask("POST", "/tokens").with(wrong).refused(401, "wrong-password");
    var begun =
        door.ask("POST", "/tokens")
            .with(Map.of("username", person.username(), "password", PASSWORD, "label", "directory"))
            .is(201);
    var session = begun.text("token");
    get(session, "/assets?limit=1").is(200);
    var mine = get(session, "/tokens").is(200).json();
    assertThat(mine.findValuesAsText("label")).contains("directory");
    assertThat(mine.toString()).as("told without its text").doesNotContain(session);
    door.ask("DELETE", "/tokens/" + begun.text("id")).by(session).now().is(204);
    get(session, "/assets?limit=1").refused(401, "not-signed-in");
  }

  @Test
  @Requirement("003-3.2.4.2")
  void theInterfacesDescribeThemselves() {
    var told = get(bureau, "/apis/listAssets/description").is(200).json();
    assertThat(told.path("verb").asText()).isEqualTo("GET");
    assertThat(told.path("path").asText()).endsWith("/v1/assets");
    assertThat(told.path("parameters").findValuesAsText("name")).contains("search", "offset");
    assertThat(told.path("answerExample").asText()).contains("items");
    get(bureau, "/apis/no-such-interface/description").refused(404, "not-found");
  }

  @Test
  @Requirement("003-3.2.4.3")
  void aSearchFindsWhatIsKnownOfAResourceAndHowToGetItAndNotTheResource() {
    var alarm = community.alarm(community.room, "MAJOR", "FIRE").alarm().toString();
    var found = get(bureau, "/assets?search=alarms").is(200);
    assertThat(found.json().path("items").findValuesAsText("id")).contains("alarms");
    var sheet = get(bureau, "/assets/alarms").is(200);
    assertThat(sheet.json().at("/sheet/responsible/party").asText()).isNotBlank();
    assertThat(names(sheet.json().at("/sheet/fields"))).contains("alarm", "severity");
    assertThat(get(bureau, "/assets/alarms/rights?mode=GOVERNMENT").is(200).json())
        .as("who may get it, by which clause")
        .isNotEmpty();
    var way = get(bureau, "/apis/pullAsset/description").is(200).json();
    assertThat(way.path("path").asText()).endsWith("/exchange/assets/{asset}");
    assertThat(way.path("parameters").findValuesAsText("name"))
        .contains("tenant", "purpose", "fields");
    for (var told : List.of(found, sheet)) {
      assertThat(new String(told.body(), StandardCharsets.UTF_8)).doesNotContain(alarm);
    }
  }

  @Test
  @Requirement("003-3.2.4.4")
  void aResourceIsLocatedByWhatIsKnownOfItAndItsContentFetched() throws Exception {
    var alarm = community.alarm(community.room, "MAJOR", "FIRE").alarm().toString();
    var consumer = new Consumer();
    var offered =
        java.util.stream.StreamSupport.stream(
                consumer.get("/exchange/assets", "").is(200).json().spliterator(), false)
            .filter(asset -> asset.path("id").asText().equals("alarms"))
            .findFirst()
            .orElseThrow();
    var fields = names(offered.path("fields"));
    var query = "tenant=" + here + "&purpose=EMERGENCY&form=CSV&fields=" + String.join(",", fields);
    var content = consumer.get("/exchange/assets/" + offered.path("id").asText(), query).is(200);
    var lines = new String(content.body(), StandardCharsets.UTF_8).split("\r\n");
    assertThat(lines[0].split(",")).containsExactlyElementsOf(fields);
    assertThat(lines[1]).contains(alarm);
    consumer.get("/exchange/assets/no-such", query).refused(404, "not-found");
  }

  @Test
  @Requirement({"000-8.2.c-1", "003-3.2.4.5", "004-S6b"})
  void whatIsKnownOfAResourceIsEnteredChangedAndTakenOut() {
    var sheet = RestCatalogueTest.sheet();
    var name = "Directory " + UUID.randomUUID();
    ((ObjectNode) sheet.path("name")).put("en", name);
    var id = post("/registered-assets", sheet).is(201).text("id");
    assertThat(search(name)).containsExactly(id);
    var renamed = "Renamed " + UUID.randomUUID();
    ((ObjectNode) sheet.path("name")).put("en", renamed);
    door.ask("PUT", "/registered-assets/" + id).by(bureau).with(sheet).is(204);
    assertThat(search(name)).isEmpty();
    assertThat(search(renamed)).containsExactly(id);
    post("/registered-assets/" + id + "/proposals", Map.of()).is(200);
    post("/registered-assets/" + id + "/confirmation", Map.of()).is(204);
    assertThat(state(id)).isEqualTo("CONFIRMED");
    post("/registered-assets/" + id + "/withdrawal", Map.of("reason", "no longer kept")).is(204);
    assertThat(state(id)).isEqualTo("WITHDRAWN");
    var reader = door.token("CLERK", Tier.COMMUNITY, here);
    door.ask("PUT", "/registered-assets/" + id).by(reader).with(sheet).refused(404, "not-found");
  }

  /** Base, resource and management: each of their operations is in the catalogue, and described. */
  @Test
  @Requirement({"003-3.2.3.5", "003-I11"})
  void theThreeSortsOfInterfacesStandInOneCatalogueByOneDescription() {
    var sorts =
        Map.of(
            "base", List.of("issueToken", "listMyTokens", "revokeToken", "describeApi"),
            "resource", List.of("listAssets", "getAsset", "listExchangeAssets", "pullAsset"),
            "management",
                List.of(
                    "registerAsset", "reviseAsset", "confirmAsset", "showAsset", "withdrawAsset"));
    sorts.forEach(
        (sort, operations) ->
            operations.forEach(
                operation -> {
                  var row = get(bureau, "/apis/" + operation).is(200).json();
                  assertThat(row.path("state").asText()).as(sort + operation).isEqualTo("OPEN");
                  assertThat(row.path("outside").asBoolean()).isFalse();
                  var told = get(bureau, "/apis/" + operation + "/description").is(200).json();
                  assertThat(told.path("title").asText()).as(operation).isNotBlank();
                  assertThat(told.path("path").asText()).startsWith("/api/v1/");
                }));
  }

  /** A department's program that signs what it asks. */
  private final class Consumer {

    private final String keyId;
    private final byte[] key;

    Consumer() {
      var until = Instant.now().plusSeconds(8_000).toString();
      var id =
          post(
                  "/consumers",
                  Map.of(
                      "name", "Fire service",
                      "kind", "DEPARTMENT",
                      "organisation", "dept-" + UUID.randomUUID(),
                      "organisationName", "Fire service",
                      "contact", "Li",
                      "contactPhone", "119",
                      "until", until))
              .is(201)
              .text("id");
      var issued = post("/consumers/" + id + "/keys", Map.of("label", "k", "until", until)).is(200);
      keyId = issued.text("id");
      key = Base64.getDecoder().decode(issued.text("key"));
    }

    Answer get(String path, String query) throws Exception {
      var asking = door.ask("GET", path + (query.isEmpty() ? "" : "?" + query));
      Signing.headers("GET", path, query, null, keyId, key).forEach(asking::with);
      return asking.now();
    }
  }

  private Caller withPassword(Caller person) {
    door.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set password_hash = ? where id = ?",
                    Passwords.shared().encryptPassword(PASSWORD),
                    person.accountId()));
    return person;
  }

  private List<String> search(String words) {
    return get(bureau, "/assets?search=" + words.replace(" ", "%20"))
        .is(200)
        .json()
        .path("items")
        .findValuesAsText("id");
  }

  private String state(String id) {
    return get(bureau, "/assets/" + id).is(200).json().at("/row/state").asText();
  }

  private static List<String> names(JsonNode fields) {
    return java.util.stream.StreamSupport.stream(fields.spliterator(), false)
        .map(field -> field.path("name").asText())
        .toList();
  }

  private Answer get(String token, String path) {
    return door.ask("GET", path).by(token).now();
  }

  private Answer post(String path, Object body) {
    return door.ask("POST", path).by(bureau).with(body);
  }
}
