package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** What the addresses of templates refuse, and how. */
class TemplateRefusalsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));

  private Map<String, Object> draft() {
    var draft = new HashMap<String, Object>();
    draft.put("scenario", "perimeter");
    draft.put("on", true);
    draft.put("steps", Map.of("cameras", Map.of("nearest", 5)));
    draft.put("open", List.of("HOURS"));
    draft.put("note", "nights");
    return draft;
  }

  private Answer publish(Object draft) {
    return door.ask("POST", "/linkage-templates").by(street).with(draft);
  }

  private Answer with(String field, Object value) {
    var draft = draft();
    draft.put(field, value);
    return publish(draft);
  }

  private String published() {
    return publish(draft()).is(201).text("id");
  }

  @Test
  void whatIsPublishedIsReadInTheListAsItWasSent() {
    var made = publish(draft()).is(201);
    assertThat(made.headers().get("Location")).endsWith("/linkage-templates/" + made.text("id"));
    var list = door.ask("GET", "/linkage-templates").by(street).now().is(200).json();
    for (var row : list) {
      if (row.path("id").asText().equals(made.text("id"))) {
        assertThat(row.path("scope").asText()).isEqualTo(code.substring(0, 9));
        assertThat(row.path("steps").path("cameras").path("nearest").asInt()).isEqualTo(5);
        assertThat(row.path("open").path(0).asText()).isEqualTo("HOURS");
        assertThat(row.path("hours").isNull()).isTrue();
        assertThat(row.path("withdrawnAt").isNull()).isTrue();
        return;
      }
    }
    throw new AssertionError("not listed");
  }

  @Test
  void whatThePackDoesNotLeaveOpenIsRefused() {
    with("open", List.of("cameras.SWITCH")).refused(400, "invalid");
    with("open", List.of("cameras.DEVICES")).refused(400, "invalid");
    with("steps", Map.of("cameras", Map.of("off", true))).refused(400, "invalid");
    with("steps", Map.of("cameras", Map.of("nearest", 51))).refused(400, "invalid");
    with("steps", Map.of("cameras", Map.of("devices", List.of(UUID.randomUUID()))))
        .refused(400, "invalid");
    with("steps", Map.of("nowhere", Map.of("nearest", 5))).refused(404, "not-found");
    with("scenario", "no-such").refused(404, "not-found");
    with("scenario", null).refused(404, "not-found");
  }

  @Test
  void aTemplateWithoutAWordOfWhatItIsForIsRefused() {
    with("note", null).refused(400, "invalid");
    with("note", " ").refused(400, "invalid");
    with("note", "x".repeat(401)).refused(400, "invalid");
  }

  @Test
  void whatCannotBeReadIsMalformed() {
    with("colour", "red").refused(400, "malformed");
    with("on", "perhaps").refused(400, "malformed");
    with("hours", Map.of("from", "22:00", "until", "22:00")).refused(400, "malformed");
    with("hours", Map.of("from", "25:00", "until", "22:00")).refused(400, "malformed");
    with("steps", Map.of("cameras", Map.of("nearest", "many"))).refused(400, "malformed");
    with("steps", Map.of("responders", Map.of("offices", List.of("MAYOR"))))
        .refused(400, "malformed");
    publish("{\"scenario\": ").refused(400, "malformed");
  }

  @Test
  void hoursAreTakenAndGivenBack() {
    var id = with("hours", Map.of("from", "22:00", "until", "06:00")).is(201).text("id");
    var offers = door.ask("GET", "/linkage/templates").by(clerk).now().is(200).json();
    for (var offer : offers) {
      if (offer.path("template").path("id").asText().equals(id)) {
        assertThat(offer.path("template").path("hours").path("from").asText()).isEqualTo("22:00");
        assertThat(offer.path("adopted").isNull()).isTrue();
        return;
      }
    }
    throw new AssertionError("not offered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GRID_WORKER", "PROPERTY_MANAGER", "RESIDENT"})
  void nobodyBelowPublishesNorWithdrawsNorLeaves(String role) {
    var id = published();
    var somebody = door.token(role, "RESIDENT".equals(role) ? Tier.RESIDENT : Tier.COMMUNITY, code);
    door.ask("POST", "/linkage-templates").by(somebody).with(draft()).refused(403, "not-permitted");
    door.ask("POST", "/linkage-templates/" + id + "/withdraw")
        .by(somebody)
        .with(Map.of("reason", "x"))
        .refused(403, "not-permitted");
    door.ask("DELETE", "/linkage/templates/scenarios/perimeter")
        .by(somebody)
        .now()
        .refused(403, "not-permitted");
    door.ask("GET", "/linkage-templates/" + id + "/adoptions")
        .by(somebody)
        .now()
        .refused(403, "not-permitted");
  }

  @Test
  void leavingAScenarioThatThereIsNotIsNotFound() {
    door.ask("DELETE", "/linkage/templates/scenarios/no-such")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }
}
