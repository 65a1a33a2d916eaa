package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** The checklist of OWASP ASVS over REST. */
class ChecklistOverRestTest {

  private static final String HERE = "990713001001";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String clerk;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9907");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
  }

  private Answer get(String path, String by) {
    return door.ask("GET", path).by(by).now();
  }

  @Test
  void itIsToldWithItsSumsAndHandedOutAsAFile() {
    var told = get("/evidence/checklist", bureau).is(200).json();
    assertThat(told.at("/items").size()).isEqualTo(253);
    assertThat(
            told.at("/met").asLong()
                + told.at("/notApplicable").asLong()
                + told.at("/open").asLong())
        .isEqualTo(253);
    assertThat(told.at("/source").asText()).contains("CC BY-SA 4.0");
    var file = get("/evidence/checklist/export?form=csv", bureau).is(200);
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .contains("v5.0.0-8.4.1", "EndpointIsolationIT");
  }

  @Test
  void whoMayNotSeeEvidenceDoesNotSeeIt() {
    get("/evidence/checklist", clerk).refused(403, "not-permitted");
    get("/evidence/checklist/export", clerk).refused(403, "not-permitted");
  }
}
