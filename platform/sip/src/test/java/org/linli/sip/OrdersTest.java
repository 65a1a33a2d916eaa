package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commands.entity.CommandOrder;
import org.linli.devices.entity.DeviceDraft;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;

/** Commands on their way to a camera, and pictures on theirs to the media server. */
class OrdersTest {

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static Camera camera() {
    return ground.camera("road-camera", 132);
  }

  private static long count(Count what) {
    return ground.door.gauges().of(what);
  }

  @Test
  void aCameraIsTurnedAndStopped() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var before = count(Count.COMMANDS_DONE);
      ground.order(camera.id(), "ptz", Map.of("direction", 1, "speed", 96, "seconds", 0.3));
      assertThat(line.wasTold("<PTZCmd>A50F0108606060")).isTrue();
      assertThat(line.wasTold("<PTZCmd>A50F0100000000B5")).isTrue();
      Awaited.until("the count", () -> count(Count.COMMANDS_DONE) == before + 1);
    }
  }

  @Test
  void aStopWaitsNeitherForTheWatchNorForTheDoorsEnd() throws Exception {
    var own = new DoorOfVideo();
    var camera = own.camera("road-camera", 132);
    try (var line = own.line(camera)) {
      line.enter(camera.password());
      own.watch.lock();
      Thread.sleep(2_500);
      own.order(camera.id(), "ptz", Map.of("direction", 1, "seconds", 0.3));
      assertThat(line.wasTold("A50F0100000000B5")).as("while the watch stands still").isTrue();
      own.watch.unlock();
      line.forgetAsked();
      own.order(camera.id(), "ptz", Map.of("direction", 1, "seconds", 10));
      line.wasTold("A50F0108");
      own.close();
      assertThat(line.wasTold("A50F0100000000B5")).as("nobody else would stop it").isTrue();
    }
  }

  /** Whoever holds a button sends a long move, and lets it go by a stop of its own. */
  @Test
  void whoSteersAnewIsNotStoppedByTheStopOfBefore() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      line.asked("Catalog");
      var before = count(Count.COMMANDS_DONE);
      ground.order(camera.id(), "ptz", Map.of("direction", 1, "seconds", 1));
      line.wasTold("<PTZCmd>A50F0108");
      ground.order(camera.id(), "ptz", Map.of("direction", 3, "seconds", 10));
      line.wasTold("<PTZCmd>A50F0102");
      Awaited.until("the count", () -> count(Count.COMMANDS_DONE) == before + 1);
      line.forgetAsked();
      Thread.sleep(1_200);
      ground.order(camera.id(), "preset", Map.of("number", 7));
      line.wasTold("A50F018200070");
      assertThat(line.has("A50F0100000000B5")).as("the stop of the first move").isFalse();
      Awaited.until("the count", () -> count(Count.COMMANDS_DONE) == before + 3);
      ground.order(camera.id(), "ptz", Map.of("direction", 0));
      assertThat(line.wasTold("A50F0100000000B5")).isTrue();
    }
  }

  /** The command's clock tells it again until it is answered. */
  @Test
  void aCommandThatComesTwiceIsDoneOnceAndOneThatIsOverNever() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var before = count(Count.COMMANDS);
      var now = ground.now.get();
      var order =
          new CommandOrder(UUID.randomUUID(), "preset", Map.of("number", 3), now.plusSeconds(30));
      ground.hand(camera.id(), order);
      ground.hand(camera.id(), order);
      ground.hand(
          camera.id(), new CommandOrder(UUID.randomUUID(), "look", Map.of(), now.minusSeconds(1)));
      assertThat(line.wasTold("A50F01820003")).isTrue();
      assertThat(count(Count.COMMANDS)).isEqualTo(before + 1);
    }
  }

  @Test
  void whatACameraRefusesAndWhatItHasNoWordsForFails() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      line.asked("Catalog");
      line.answers("488 Not Acceptable Here");
      var before = count(Count.COMMANDS_FAILED);
      ground.order(camera.id(), "look", Map.of());
      ground.order(camera.id(), "sound", Map.of());
      line.wasTold("RecordCmd");
      Awaited.until("the count", () -> count(Count.COMMANDS_FAILED) == before + 2);
      ground.order(camera.id(), "live", Map.of());
      line.request("INVITE");
      Awaited.until("the count", () -> count(Count.COMMANDS_FAILED) == before + 3);
      assertThat(ground.door.sessions().count()).isZero();
    }
  }

  @Test
  void oneOfAnotherCommunityOrThatIsNotHereIsNobodysBusiness() throws Exception {
    var camera = camera();
    var before = count(Count.COMMANDS);
    ground.order(camera.id(), "look", Map.of());
    assertThat(count(Count.COMMANDS)).as("not registered").isEqualTo(before);
  }

  @Test
  void aChannelOfARecorderIsReachedThroughIt() throws Exception {
    var recorder = ground.camera("video-recorder", 118);
    var channel = DoorOfVideo.number(132);
    try (var line = ground.line(recorder)) {
      line.enter(recorder.password());
      var asked = line.asked("Catalog");
      line.message(
          "<?xml version=\"1.0\"?><Response><CmdType>Catalog</CmdType><SN>%d</SN><DeviceID>%s</DeviceID><SumNum>1</SumNum><DeviceList><Item><DeviceID>%s</DeviceID><Name>east</Name><Status>ON</Status></Item></DeviceList></Response>"
              .formatted(asked, recorder.number(), channel));
      var one = ground.channels(recorder).getFirst();
      var code = "VC" + UUID.randomUUID().toString().substring(0, 8);
      var device =
          ground.as(
              () ->
                  ground.video.take(
                      recorder.id(), one.id(), new DeviceDraft(code, code, "road-camera", null)));
      ground.order(device, "preset", Map.of("number", 9));
      assertThat(line.wasTold("<DeviceID>" + channel + "</DeviceID>")).isTrue();
    }
  }

  @Test
  void aPictureIsAskedForOnceAcknowledgedAndEnded() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var before = count(Count.COMMANDS_DONE);
      ground.order(camera.id(), "live", Map.of());
      var invite = line.request("INVITE");
      assertThat(invite)
          .contains("Subject: " + camera.number() + ":0", "s=Play", "m=video 10000", "y=0")
          .containsIgnoringCase("application/sdp");
      assertThat(line.request("ACK")).contains("tag=camera", "CSeq: 1 ACK");
      Awaited.until("the count", () -> ground.door.sessions().count() == 1);
      Awaited.until("the count", () -> count(Count.COMMANDS_DONE) == before + 1);
      ground.order(camera.id(), "live", Map.of());
      Awaited.until("the count", () -> count(Count.COMMANDS_DONE) == before + 2);
      assertThat(ground.door.sessions().count()).as("a second look is the same picture").isOne();
      ground.order(camera.id(), "endLive", Map.of());
      assertThat(line.request("BYE")).contains("CSeq: 2 BYE", "tag=camera");
      assertThat(ground.door.sessions().count()).isZero();
    }
  }

  @Test
  void aPictureThatNobodyAsksForAgainEndsAndSoDoesOneThatTheCameraEnds() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ground.order(camera.id(), "live", Map.of());
      var invite = line.request("INVITE");
      line.request("ACK");
      Awaited.until("the count", () -> ground.door.sessions().count() == 1);
      assertThat(line.bye(invite).status()).isEqualTo(200);
      assertThat(line.bye(invite).status()).as("twice").isEqualTo(481);
      assertThat(ground.door.sessions().count()).isZero();
      ground.order(
          camera.id(),
          "playback",
          Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T09:00:00+08:00"));
      assertThat(line.request("INVITE")).contains("s=Playback", "t=1795305600 1795309200", "y=1");
      line.request("ACK");
      Awaited.until("the count", () -> ground.door.sessions().count() == 1);
      var now = ground.now.get();
      ground.now.set(now.plusSeconds(700));
      ground.door.sessions().look();
      ground.now.set(now);
      assertThat(line.request("BYE")).isNotBlank();
    }
  }

  @Test
  void aSpanThatIsNoneIsRefusedBeforeTheCameraIsAsked() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var before = count(Count.COMMANDS_FAILED);
      for (var span :
          java.util.List.of(
              Map.<String, Object>of("from", "yesterday", "until", "today"),
              Map.<String, Object>of(
                  "from", Instant.EPOCH.toString(), "until", Instant.EPOCH.toString()))) {
        ground.order(camera.id(), "playback", span);
      }
      Awaited.until("the count", () -> count(Count.COMMANDS_FAILED) == before + 2);
    }
  }
}
