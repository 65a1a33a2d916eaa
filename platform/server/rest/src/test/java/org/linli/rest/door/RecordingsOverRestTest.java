package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.testing.Requirement;

/** Recordings of a camera, and the commands that ask for them, by their addresses. */
class RecordingsOverRestTest {

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String camera = camera();

  private String camera() {
    var code = "R" + UUID.randomUUID().toString().substring(0, 12);
    var draft = Map.of("code", code, "name", code, "model", "road-camera");
    return door.ask("POST", "/devices").by(clerk).with(draft).is(201).text("id");
  }

  private Answer command(Object draft) {
    return door.ask("POST", "/devices/" + camera + "/commands").by(clerk).with(draft);
  }

  /** Whoever may only look at the ledger gets no picture and turns no camera. */
  @ParameterizedTest
  @CsvSource({"live", "playback", "snapshot", "recordings", "ptz"})
  @Requirement("002-3.1.3.3")
  void picturesAreForThoseWhoMayCommandAlone(String command) {
    var reader = door.token("GRID_WORKER", Tier.COMMUNITY, community.tenant.value());
    door.ask("POST", "/devices/" + camera + "/commands")
        .by(reader)
        .with(Map.of("command", command, "cause", "curious"))
        .refused(403, "not-permitted");
    assertThat(
            door.ask("GET", "/devices/" + camera + "/commands")
                .by(clerk)
                .now()
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void theCameraIsAskedByCommandsLikeAllOthers() {
    var span = Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T10:00:00+08:00");
    command(Map.of("command", "recordings", "parameters", span, "cause", "a theft")).is(201);
    command(Map.of("command", "snapshot", "parameters", Map.of("number", 2), "cause", "a look"))
        .is(201);
    command(Map.of("command", "snapshot", "parameters", Map.of("number", 11), "cause", "a look"))
        .refused(400, "invalid");
    command(Map.of("command", "recordings", "parameters", Map.of(), "cause", "a theft"))
        .refused(400, "invalid");
    command(Map.of("command", "recordings", "parameters", span)).refused(400, "invalid");
  }
}
