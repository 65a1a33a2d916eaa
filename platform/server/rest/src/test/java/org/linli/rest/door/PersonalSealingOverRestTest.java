package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalFields;
import org.linli.keys.boundary.Resealing;
import org.linli.tenancy.entity.OperationMode;

/** Whether personal texts lie encrypted, over REST: for the platform's keepers alone. */
class PersonalSealingOverRestTest {

  private static final String HERE = "990380001004";

  private final RestDoor door = RestDoor.shared();
  private final String keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);

  @AfterEach
  void asOnANewInstallation() {
    door.ask("PUT", "/keys/personal/order").by(keeper).now().is(204);
  }

  @Test
  void theKeeperSeesEachColumnAndOrdersHowItShallLie() {
    PersonalFields.tell(door.wired(Resealing.class));
    var sheet = door.ask("GET", "/keys/personal").by(keeper).now().is(200);
    assertThat(sheet.json().path("fields").findValuesAsText("field"))
        .containsExactlyElementsOf(PersonalField.all().stream().map(PersonalField::name).toList());
    assertThat(sheet.json().path("order").path("state").asText()).isEqualTo("SEALED");
    door.ask("DELETE", "/keys/personal/order").by(keeper).now().is(204);
    assertThat(
            door.ask("GET", "/keys/personal")
                .by(keeper)
                .now()
                .is(200)
                .json()
                .path("order")
                .path("state")
                .asText())
        .isEqualTo("CLEAR");
  }

  @Test
  void nobodyElseDoes() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    for (var other :
        new String[] {
          door.token("CLERK", Tier.COMMUNITY, HERE), door.token("BUREAU_ADMIN", Tier.CITY, "9903")
        }) {
      door.ask("GET", "/keys/personal").by(other).now().is(403);
      door.ask("PUT", "/keys/personal/order").by(other).now().is(403);
      door.ask("DELETE", "/keys/personal/order").by(other).now().is(403);
    }
  }
}
