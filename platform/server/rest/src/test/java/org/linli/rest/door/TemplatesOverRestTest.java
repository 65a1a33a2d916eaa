package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;

/** Templates of linkage over REST: published above, adopted below. */
class TemplatesOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String code = community.tenant.value();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, code);
  private final String worker = door.token("GRID_WORKER", Tier.COMMUNITY, code);
  private final String street = door.token("STREET_OFFICER", Tier.STREET, code.substring(0, 9));

  private String published() {
    var draft =
        Map.of(
            "scenario",
            "perimeter",
            "on",
            true,
            "steps",
            Map.of("cameras", Map.of("nearest", 5)),
            "open",
            List.of("HOURS"),
            "note",
            "nights");
    door.ask("POST", "/linkage-templates").by(clerk).with(draft).refused(403, "not-permitted");
    return door.ask("POST", "/linkage-templates").by(street).with(draft).is(201).text("id");
  }

  @Test
  void aTemplateIsPublishedAboveAdoptedBelowAndLeftAgain() {
    var id = published();
    assertThat(
            door.ask("GET", "/linkage-templates")
                .by(street)
                .now()
                .is(200)
                .json()
                .findValuesAsText("id"))
        .contains(id);
    door.ask("GET", "/linkage-templates").by(clerk).now().refused(403, "not-permitted");
    var offers = door.ask("GET", "/linkage/templates").by(worker).now().is(200).json();
    assertThat(offers.findValuesAsText("id")).contains(id);
    var reason = Map.of("reason", "as the street wishes");
    var adoption = "/linkage/templates/" + id + "/adoption";
    door.ask("POST", adoption).by(worker).with(reason).refused(403, "not-permitted");
    door.ask("POST", adoption).by(clerk).with(Map.of("reason", " ")).refused(400, "invalid");
    door.ask("POST", adoption).by(clerk).with(reason).is(200);
    var other = Map.of("on", false, "reason", "no");
    door.ask("PUT", "/linkage/scenarios/perimeter").by(clerk).with(other).refused(400, "invalid");
    assertThat(
            door.ask("GET", "/linkage-templates/" + id + "/adoptions")
                .by(street)
                .now()
                .is(200)
                .json()
                .findValuesAsText("code"))
        .contains(code);
    door.ask("DELETE", "/linkage/templates/scenarios/perimeter").by(clerk).now().is(204);
    door.ask("DELETE", "/linkage/templates/scenarios/perimeter")
        .by(clerk)
        .now()
        .refused(404, "not-found");
  }

  @Test
  void aTemplateIsWithdrawnWithAReason() {
    var id = published();
    var withdraw = "/linkage-templates/" + id + "/withdraw";
    door.ask("POST", withdraw).by(street).with(Map.of("reason", " ")).refused(400, "invalid");
    door.ask("POST", withdraw).by(street).with(Map.of("reason", "old")).is(204);
    door.ask("POST", withdraw).by(street).with(Map.of("reason", "old")).refused(409, "conflict");
    door.ask("POST", "/linkage/templates/" + id + "/adoption")
        .by(clerk)
        .with(Map.of("reason", "late"))
        .refused(409, "conflict");
    door.ask("GET", "/linkage-templates/" + UUID.randomUUID() + "/adoptions")
        .by(street)
        .now()
        .refused(404, "not-found");
  }
}
