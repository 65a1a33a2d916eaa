package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;
import org.linli.video.boundary.VideoBook;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;

/** Recordings of a camera, and the commands that ask for them, by their addresses. */
class RecordingsOverRestTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final String MORNING = "?from=2026-11-22T00:00:00Z&until=2026-11-22T06:00:00Z";

  private final RestDoor door = RestDoor.shared();
  private final TestCommunity community = new TestCommunity();
  private final String clerk = door.token("CLERK", Tier.COMMUNITY, community.tenant.value());
  private final String camera = camera();

  private String camera() {
    var code = "R" + UUID.randomUUID().toString().substring(0, 12);
    var draft = Map.of("code", code, "name", code, "model", "road-camera");
    return door.ask("POST", "/devices").by(clerk).with(draft).is(201).text("id");
  }

  private Answer recordings(String id, String words, String token) {
    return door.ask("GET", "/devices/" + id + "/video/recordings" + words).by(token).now();
  }

  private Answer command(Object draft) {
    return door.ask("POST", "/devices/" + camera + "/commands").by(clerk).with(draft);
  }

  private void told() {
    var platform = community.platform;
    new VideoBook(platform.jdbi(), platform.scopes(), RingForTests.over(platform))
        .recorded(
            community.tenant,
            UUID.fromString(camera),
            new RecordingSpan(NOON.minusSeconds(3_600), NOON),
            List.of(
                new Recording(NOON.minusSeconds(600), NOON, "east", RecordingKind.ALARM, 7L, NOON)),
            true,
            NOON);
  }

  @Test
  void whatTheCameraSaidIsReadAsItSaidIt() {
    assertThat(recordings(camera, MORNING, clerk).is(200).json().path("total").asInt()).isZero();
    told();
    var one = recordings(camera, MORNING, clerk).is(200).json().path("items").path(0);
    assertThat(one.path("begins").asText()).isEqualTo("2026-11-22T03:50:00Z");
    assertThat(one.path("ends").asText()).isEqualTo("2026-11-22T04:00:00Z");
    assertThat(one.path("kind").asText()).isEqualTo("ALARM");
    assertThat(one.path("bytes").asLong()).isEqualTo(7);
    assertThat(one.path("toldAt").asText()).isEqualTo("2026-11-22T04:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "?from=yesterday, 400",
    "?from=2026-11-22T06:00:00Z&until=2026-11-22T06:00:00Z, 400",
    "?from=2026-01-01T00:00:00Z&until=2026-11-22T06:00:00Z, 400",
    "?limit=0, 400"
  })
  void aSpanThatIsNoneIsRefused(String words, int status) {
    recordings(camera, words, clerk).refused(status, "invalid");
  }

  @Test
  void anothersCameraIsNotThere() {
    told();
    var other = new TestCommunity();
    var they = door.token("CLERK", Tier.COMMUNITY, other.tenant.value());
    recordings(camera, MORNING, they).refused(404, "not-found");
    recordings(UUID.randomUUID().toString(), MORNING, clerk).refused(404, "not-found");
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
