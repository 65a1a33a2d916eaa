package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;

/** Choosing a consumer's format over REST. */
class FormatsOverRestTest {

  private static final String HERE = "990508001001";

  private final RestDoor door = RestDoor.shared();

  @Test
  void theBureauChoosesAFormatAndGoesBackToThePlatformsOwn() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    var bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9905");
    var draft = new HashMap<String, Object>();
    draft.put("name", "Gas");
    draft.put("kind", "DEPARTMENT");
    draft.put("organisation", "dept-" + UUID.randomUUID());
    draft.put("organisationName", "Gas");
    draft.put("contact", "Li");
    draft.put("contactPhone", "110");
    draft.put("until", Instant.now().plusSeconds(86_400).toString());
    var consumer = door.ask("POST", "/consumers").by(bureau).with(draft).is(201).text("id");
    var path = "/consumers/" + consumer + "/format";
    var all = door.ask("GET", "/exchange-formats").by(bureau).now().is(200).json();
    assertThat(all.findValuesAsText("id")).contains("emergency-command");
    door.ask("PUT", path).by(bureau).with(Map.of("format", "emergency-command")).is(204);
    assertThat(door.ask("GET", path).by(bureau).now().is(200).text("format"))
        .isEqualTo("emergency-command");
    door.ask("PUT", path).by(bureau).with("{\"format\":null}").is(204);
    assertThat(door.ask("GET", path).by(bureau).now().is(200).json().path("format").isTextual())
        .isFalse();
    door.ask("PUT", path).by(bureau).with(Map.of("format", "none")).refused(400, "invalid");
    var clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    door.ask("GET", "/exchange-formats").by(clerk).now().refused(403, "not-permitted");
    door.ask("PUT", path)
        .by(clerk)
        .with(Map.of("format", "device-register"))
        .refused(403, "not-permitted");
  }
}
