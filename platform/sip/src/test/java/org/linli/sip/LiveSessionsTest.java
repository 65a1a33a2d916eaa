package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;

/** Pictures: who is told what, and by whose word they end. */
class LiveSessionsTest {

  private static final Map<String, Object> HOUR =
      Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T09:00:00+08:00");

  private static DoorOfVideo ground;

  private final List<CommandAnswer> told = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static LiveSessions sessions() {
    return ground.door.sessions();
  }

  private static Reach reach(Camera camera) {
    var here = ground.door.registrations().of(camera.number()).orElseThrow();
    return new Reach(camera.id().value(), here, camera.number());
  }

  private void take(LiveSessions sessions, Reach reach, String command, Map<String, Object> said) {
    var until = ground.now.get().plusSeconds(60);
    sessions.take(reach, new CommandOrder(UUID.randomUUID(), command, said, until), told::add);
  }

  private static Camera camera() {
    return ground.camera("road-camera", 132);
  }

  @Test
  void aStreamThatItsCameraNeverAnswersForIsAwaitedNoLongerThanTheCommand() throws Exception {
    var camera = camera();
    var now = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      line.answers("100 Trying");
      take(sessions(), reach(camera), "live", Map.of());
      var ssrc = line.request("INVITE").split("y=")[1].strip();
      assertThat(sessions().expects(ssrc)).isTrue();
      ground.now.set(now.plusSeconds(61));
      sessions().look();
      assertThat(sessions().expects(ssrc)).isFalse();
    } finally {
      ground.now.set(now);
    }
  }

  @Test
  void whoAsksIsToldWhereToLookAndTheSecondTheSame() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      take(sessions(), reach(camera), "live", Map.of());
      var invite = line.request("INVITE");
      Awaited.until("the count", () -> told.size() == 1);
      take(sessions(), reach(camera), "live", Map.of());
      assertThat(told).extracting(CommandAnswer::state).containsOnly(CommandState.DONE);
      assertThat(told.get(0).answer())
          .matches("https://media.example/0[0-9]{9}/[0-9A-F]{8}")
          .isEqualTo(told.get(1).answer());
      var ssrc = told.get(0).answer().split("/")[3];
      assertThat(invite).contains("y=" + ssrc, "Subject: " + camera.number() + ":" + ssrc);
      sessions().end(camera.id().value());
    }
  }

  /** Two recordings are two streams; whoever ends the picture ends all of the camera's. */
  @Test
  void recordingsHaveAStreamEachAndEndTogether() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      for (int i = 1; i <= 2; i++) {
        int many = i;
        take(sessions(), reach(camera), "playback", HOUR);
        line.request("INVITE");
        Awaited.until("the count", () -> told.size() == many);
      }
      assertThat(told.get(0).answer()).isNotEqualTo(told.get(1).answer());
      take(sessions(), reach(camera), "endLive", Map.of());
      assertThat(told.getLast()).isEqualTo(new CommandAnswer(CommandState.DONE, "2"));
      line.request("BYE");
      take(sessions(), reach(camera), "endLive", Map.of());
      assertThat(told.getLast())
          .as("none is left")
          .isEqualTo(new CommandAnswer(CommandState.DONE, "0"));
    }
  }

  @Test
  void endingOneCamerasPictureLeavesTheOthers() throws Exception {
    var camera = camera();
    var other = camera();
    try (var line = ground.line(camera);
        var second = ground.line(other)) {
      line.enter(camera.password());
      second.enter(other.password());
      take(sessions(), reach(camera), "live", Map.of());
      line.request("INVITE");
      Awaited.until("the count", () -> told.size() == 1);
      take(sessions(), reach(other), "live", Map.of());
      second.request("INVITE");
      Awaited.until("the count", () -> told.size() == 2);
      assertThat(sessions().end(camera.id().value())).isOne();
      assertThat(sessions().end(other.id().value())).as("still there").isOne();
    }
  }

  @Test
  void aCameraThatIsGoneIsNotSpokenToAnyMore() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var reach = reach(camera);
      take(sessions(), reach, "live", Map.of());
      line.request("INVITE");
      Awaited.until("the count", () -> told.size() == 1);
      sessions().gone(reach.to());
      assertThat(sessions().end(camera.id().value())).isZero();
    }
  }

  @Test
  void askingAgainLengthensThePicture() throws Exception {
    var camera = camera();
    var before = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      take(sessions(), reach(camera), "live", Map.of());
      line.request("INVITE");
      Awaited.until("the count", () -> told.size() == 1);
      ground.now.set(before.plusSeconds(590));
      take(sessions(), reach(camera), "live", Map.of());
      ground.now.set(before.plusSeconds(610));
      sessions().look();
      assertThat(sessions().end(camera.id().value())).as("600 s from the second asking").isOne();
    } finally {
      ground.now.set(before);
    }
  }

  @Test
  void aSpanWithoutItsEndsOrTurnedRoundIsRefusedByWord() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var turned = Map.<String, Object>of("from", HOUR.get("until"), "until", HOUR.get("from"));
      take(sessions(), reach(camera), "playback", Map.of());
      take(sessions(), reach(camera), "playback", Map.of("from", HOUR.get("from")));
      take(sessions(), reach(camera), "playback", turned);
      assertThat(told).hasSize(3).allMatch(answer -> answer.state() == CommandState.FAILED);
      assertThat(told.getLast().answer()).isEqualTo("from is not before until");
      assertThat(sessions().end(camera.id().value())).isZero();
    }
  }

  @Test
  void withoutAMediaServerNoPictureIsAskedFor() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var settings = ground.settings(Media.NONE);
      var without = new LiveSessions(null, settings, null, new Gauges(), ground.now::get);
      take(without, reach(camera), "live", Map.of());
      take(without, reach(camera), "playback", HOUR);
      assertThat(told).containsOnly(new CommandAnswer(CommandState.FAILED, "no media server"));
      take(without, reach(camera), "endLive", Map.of());
      assertThat(told.getLast().state()).isEqualTo(CommandState.DONE);
    }
  }

  /** One command of two letters: the camera refuses the first and takes the second. */
  @Test
  void aCommandOfWhichAStepFailedIsAnsweredOnceAndNotAsDone() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      line.asked("Catalog");
      var failed = ground.door.gauges().of(Count.COMMANDS_FAILED);
      var done = ground.door.gauges().of(Count.COMMANDS_DONE);
      line.answers("488 Not Acceptable Here");
      ground.order(camera.id(), "ptz", Map.of("direction", 1, "seconds", 1.5));
      line.wasTold("<PTZCmd>A50F0108");
      Awaited.until(
          "the count", () -> ground.door.gauges().of(Count.COMMANDS_FAILED) == failed + 1);
      line.answers("200 OK");
      assertThat(line.wasTold("<PTZCmd>A50F0100000000B5"))
          .as("it is stopped all the same")
          .isTrue();
      line.message("<?xml version=\"1.0\"?><Notify><CmdType>Keepalive</CmdType></Notify>");
      assertThat(ground.door.gauges().of(Count.COMMANDS_DONE)).isEqualTo(done);
      assertThat(ground.door.gauges().of(Count.COMMANDS_FAILED)).isEqualTo(failed + 1);
    }
  }

  /** Whatever stands in one letter, those behind it are read. */
  @Test
  void aCommandThatNoCameraCouldObeyFailsAndStopsNoOther() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var failed = ground.door.gauges().of(Count.COMMANDS_FAILED);
      ground.order(camera.id(), "ptz", Map.of("direction", 7));
      ground.order(camera.id(), "preset", Map.of("number", 256));
      assertThat(ground.door.gauges().of(Count.COMMANDS_FAILED)).isEqualTo(failed + 2);
      ground.door.orders().down(List.of(new byte[] {1, 2, 3}));
      ground.order(camera.id(), "preset", Map.of("number", 255));
      assertThat(line.wasTold("A50F018200FF0036")).isTrue();
    }
  }
}
