package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;
import org.linli.testing.FreePort;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;

/**
 * Cameras played by sipp, where it is installed: a client that shares no line with the door. It
 * fails when one sign of a command is another than its scenario says.
 */
class SippCamerasTest {

  private static final Path SCENARIOS = Path.of("../it/src/test/resources/sipp").toAbsolutePath();
  private static final int PATIENCE = 30;

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    assumeThat(Path.of("/usr/bin/sipp")).exists();
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    if (ground != null) {
      ground.close();
    }
  }

  private static Process plays(Camera camera, String scenario, int local, int calls)
      throws IOException {
    var folder = Files.createTempDirectory("sipp");
    var words =
        List.of(
            "sipp",
            "127.0.0.1:" + ground.port,
            "-sf",
            SCENARIOS.resolve(scenario + ".xml").toString(),
            "-i",
            "127.0.0.1",
            "-p",
            String.valueOf(local),
            "-t",
            "u1",
            "-m",
            String.valueOf(calls),
            "-nostdin",
            "-timeout",
            String.valueOf(PATIENCE),
            "-timeout_error",
            "-au",
            camera.number(),
            "-ap",
            camera.password(),
            "-key",
            "gb",
            camera.number(),
            "-key",
            "server",
            BareSip.SERVER,
            "-key",
            "domain",
            BareSip.DOMAIN);
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private static boolean ends(Process process) throws InterruptedException {
    if (!process.waitFor(PATIENCE + 10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  /** Three questions of a door that it registered at, and the letters of what is asked of it. */
  private static Process listens(Camera camera, String scenario, int letters) throws Exception {
    var local = FreePort.next();
    assertThat(ends(plays(camera, "register", local, 1))).as("registered").isTrue();
    return plays(camera, scenario, local, 3 + letters);
  }

  @Test
  void sippIsTurnedByTheBytesOfAnnexAAndStopped() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var sipp = listens(camera, "steered", 4);
    var done = ground.door.gauges().of(Count.COMMANDS_DONE);
    ground.order(camera.id(), "ptz", Map.of("direction", 1, "speed", 96, "seconds", 0.3));
    Awaited.until("the move", () -> ground.door.gauges().of(Count.COMMANDS_DONE) == done + 1);
    ground.order(camera.id(), "preset", Map.of("number", 3));
    ground.order(camera.id(), "ptz", Map.of("direction", 0));
    assertThat(ends(sipp)).as("each letter was one of the scenario's").isTrue();
    assertThat(ground.door.gauges().of(Count.COMMANDS_DONE)).isEqualTo(done + 3);
  }

  @Test
  void aByteThatTheScenarioDoesNotKnowIsFound() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var sipp = listens(camera, "steered", 1);
    ground.order(camera.id(), "preset", Map.of("number", 4));
    assertThat(ends(sipp)).as("preset 4 is not in it").isFalse();
  }

  @Test
  void sippTellsItsRecordingsInTwoLetters() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var sipp = listens(camera, "recordings", 1);
    var done = ground.door.gauges().of(Count.COMMANDS_DONE);
    ground.order(
        camera.id(),
        "recordings",
        Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T10:00:00+08:00"));
    Awaited.until("the list", () -> ground.door.gauges().of(Count.COMMANDS_DONE) == done + 1);
    assertThat(ends(sipp)).isTrue();
    var span =
        new RecordingSpan(
            java.time.Instant.parse("2026-11-22T00:00:00Z"),
            java.time.Instant.parse("2026-11-22T02:00:00Z"));
    var found =
        ground.as(() -> ground.video.recordings(camera.id(), span, PageRequest.first(10)).items());
    assertThat(found)
        .extracting(Recording::kind)
        .containsExactly(RecordingKind.ALARM, RecordingKind.TIME, RecordingKind.TIME);
    assertThat(found.getLast().name()).isEqualTo("东门");
  }
}
