package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;

/** A camera is asked which recordings it has, and its answer is gathered from its parts. */
class RecordingsTest {

  private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-22T02:00:00Z");
  private static final Map<String, Object> SPAN =
      Map.of("from", "2026-11-22T08:00:00+08:00", "until", "2026-11-22T10:00:00+08:00");

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

  private static Camera camera() {
    return ground.camera("road-camera", 132);
  }

  private void ask(Camera camera, Map<String, Object> span) {
    ask(camera, span, 60);
  }

  private void ask(Camera camera, Map<String, Object> span, int seconds) {
    var here = ground.door.registrations().of(camera.number()).orElseThrow();
    var reach = new Reach(camera.id().value(), here, camera.number());
    var until = ground.now.get().plusSeconds(seconds);
    ground
        .door
        .recordings()
        .take(reach, new CommandOrder(UUID.randomUUID(), "recordings", span, until), told::add);
  }

  private static String item(String from, String until, String more) {
    return "<Item><StartTime>2026-11-22T"
        + from
        + "</StartTime><EndTime>2026-11-22T"
        + until
        + "</EndTime>"
        + more
        + "</Item>";
  }

  private static String part(String about, int number, int sum, String... items) {
    return "<?xml version=\"1.0\"?><Response><CmdType>RecordInfo</CmdType><SN>%d</SN><DeviceID>%s</DeviceID><SumNum>%d</SumNum><RecordList>%s</RecordList></Response>"
        .formatted(number, about, sum, String.join("", items));
  }

  private static List<Recording> kept(DeviceId device) {
    var span = new RecordingSpan(FROM, UNTIL);
    return ground.as(() -> ground.video.recordings(device, span, PageRequest.first(50)).items());
  }

  @Test
  void severalAnswersBecomeOneListWithTheCitysTimes() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN);
      var number = line.asked("RecordInfo");
      line.wasTold("<StartTime>2026-11-22T08:00:00</StartTime>");
      line.wasTold("<EndTime>2026-11-22T10:00:00</EndTime>");
      var first =
          part(
              camera.number(),
              number,
              3,
              item(
                  "08:00:00", "08:30:00", "<Name>a</Name><Type>time</Type><FileSize>12</FileSize>"),
              item("08:30:00", "09:00:00", "<Type>alarm</Type>"));
      assertThat(line.message(first).status()).isEqualTo(200);
      assertThat(told).as("one is missing yet").isEmpty();
      line.message(part(camera.number(), number, 3, item("09:00:00", "09:10:00", "")));
      assertThat(told).containsExactly(new CommandAnswer(CommandState.DONE, "3"));
      var found = kept(camera.id());
      assertThat(found)
          .extracting(Recording::kind)
          .containsExactly(RecordingKind.OTHER, RecordingKind.ALARM, RecordingKind.TIME);
      assertThat(found.getLast().begins()).isEqualTo(FROM);
      assertThat(found.getLast().bytes()).isEqualTo(12);
      assertThat(found.getFirst().name()).isNull();
      assertThat(line.message(first).status()).as("nobody waits any more").isEqualTo(400);
    }
  }

  @Test
  void anEmptyListIsAnAnswerAndTakesAwayWhatWasKnown() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN);
      var number = line.asked("RecordInfo");
      line.message(part(camera.number(), number, 1, item("08:00:00", "08:30:00", "")));
      assertThat(kept(camera.id())).hasSize(1);
      line.forgetAsked();
      ask(camera, SPAN);
      line.message(part(camera.number(), line.asked("RecordInfo"), 0));
      assertThat(told.getLast()).isEqualTo(new CommandAnswer(CommandState.DONE, "0"));
      assertThat(kept(camera.id())).isEmpty();
    }
  }

  @Test
  void whatCameInTimeIsKeptAndItIsSaidThatTheRestDidNot() throws Exception {
    var camera = camera();
    var now = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN);
      var number = line.asked("RecordInfo");
      line.message(part(camera.number(), number, 7, item("08:00:00", "08:30:00", "")));
      ground.now.set(now.plusSeconds(14));
      ground.door.recordings().look();
      assertThat(told).as("the next part may come yet").isEmpty();
      ground.now.set(now.plusSeconds(16));
      ground.door.recordings().look();
      assertThat(told)
          .containsExactly(new CommandAnswer(CommandState.FAILED, "1 of 7 came in time"));
      assertThat(kept(camera.id())).hasSize(1);
    } finally {
      ground.now.set(now);
    }
  }

  /** The disk of a recorder is slow, but goes on. */
  @Test
  void aListMayTakeItsTimeAsLongAsPartsCome() throws Exception {
    var camera = camera();
    var now = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN, 300);
      var number = line.asked("RecordInfo");
      for (int i = 1; i <= 16; i++) {
        ground.now.set(now.plusSeconds(10 * i));
        ground.door.lookNow();
        var item = item("08:%02d:00".formatted(i), "08:%02d:30".formatted(i), "");
        assertThat(line.message(part(camera.number(), number, 16, item)).status())
            .as("part " + i)
            .isEqualTo(200);
      }
      assertThat(told).containsExactly(new CommandAnswer(CommandState.DONE, "16"));
    } finally {
      ground.now.set(now);
    }
  }

  @Test
  void aListThatIsLongerThanIsKeptIsNotCalledWhole() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN);
      line.message(
          part(camera.number(), line.asked("RecordInfo"), 1, item("08:00:00", "08:30:00", "")));
      line.forgetAsked();
      ask(camera, SPAN);
      var number = line.asked("RecordInfo");
      var many = "<Item/>".repeat(4_000);
      for (int i = 0; i < 3; i++) {
        line.message(part(camera.number(), number, 20_000, many));
      }
      assertThat(told.getLast())
          .isEqualTo(new CommandAnswer(CommandState.FAILED, "0 of 20000 are kept at the most"));
      assertThat(kept(camera.id())).as("what was known stays").hasSize(1);
    }
  }

  @Test
  void aCameraThatSaysNothingOrRefusesEndsTheCommandWithItsReason() throws Exception {
    var camera = camera();
    var now = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      line.asked("Catalog");
      ask(camera, SPAN);
      line.asked("RecordInfo");
      ground.now.set(now.plusSeconds(16));
      ground.door.recordings().look();
      assertThat(told)
          .containsExactly(new CommandAnswer(CommandState.FAILED, "no list came in time"));
      ground.now.set(now);
      line.forgetAsked();
      line.answers("488 Not Acceptable Here");
      ask(camera, SPAN);
      line.asked("RecordInfo");
      Awaited.until("the refusal", () -> told.size() == 2);
      assertThat(told.getLast().answer()).isEqualTo("SIP 488");
      assertThat(ground.door.recordings().count()).isZero();
    } finally {
      ground.now.set(now);
    }
  }

  @Test
  void aSpanThatIsNoneIsToldBeforeTheCameraIsAsked() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, Map.of("from", "yesterday", "until", "today"));
      ask(camera, Map.of("from", SPAN.get("until"), "until", SPAN.get("from")));
      ask(camera, Map.of("from", "2026-10-01T00:00:00Z", "until", "2026-11-22T00:00:00Z"));
      assertThat(told)
          .hasSize(3)
          .extracting(CommandAnswer::state)
          .containsOnly(CommandState.FAILED);
      assertThat(told.get(0).answer()).contains("offset");
      assertThat(told.get(2).answer()).contains("31 days");
      assertThat(ground.door.recordings().count()).isZero();
    }
  }

  @Test
  void anAnswerAboutAnotherDeviceOrWithoutItsSumIsRefusedAndCounted() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, SPAN);
      var number = line.asked("RecordInfo");
      var before = ground.door.gauges().of(Count.UNREADABLE);
      var other = DoorOfVideo.number(132);
      assertThat(line.message(part(other, number, 1)).status()).isEqualTo(400);
      assertThat(
              line.message(part(camera.number(), number, 1).replaceAll("<SumNum>.*</SumNum>", ""))
                  .status())
          .isEqualTo(400);
      assertThat(ground.door.gauges().of(Count.UNREADABLE)).isEqualTo(before + 2);
      assertThat(told).isEmpty();
      var bad = "<Item><StartTime>soon</StartTime><EndTime>later</EndTime></Item>";
      line.message(
          part(
              camera.number(),
              number,
              3,
              bad,
              item("09:00:00", "08:00:00", ""),
              item("09:00:00", "09:10:00", "<FileSize>much</FileSize>")));
      assertThat(told.getLast().answer()).as("those without a span are nothing").isEqualTo("1");
      assertThat(kept(camera.id()).getFirst().bytes()).isNull();
    }
  }

  /** The recorder answers in the name of its channel; the list is the camera's. */
  @Test
  void aChannelsRecordingsAreAskedOfItsRecorder() throws Exception {
    var recorder = ground.camera("video-recorder", 118);
    var channel = DoorOfVideo.number(132);
    try (var line = ground.line(recorder)) {
      line.enter(recorder.password());
      line.message(
          "<?xml version=\"1.0\"?><Response><CmdType>Catalog</CmdType><SN>%d</SN><DeviceID>%s</DeviceID><SumNum>1</SumNum><DeviceList><Item><DeviceID>%s</DeviceID><Name>east</Name><Status>ON</Status></Item></DeviceList></Response>"
              .formatted(line.asked("Catalog"), recorder.number(), channel));
      var one = ground.channels(recorder).getFirst();
      var code = "VC" + UUID.randomUUID().toString().substring(0, 8);
      var device =
          ground.as(
              () ->
                  ground.video.take(
                      recorder.id(), one.id(), new DeviceDraft(code, code, "road-camera", null)));
      var done = ground.door.gauges().of(Count.COMMANDS_DONE);
      ground.order(device, "recordings", SPAN);
      var number = line.asked("RecordInfo");
      line.wasTold("<DeviceID>" + channel + "</DeviceID>");
      line.message(part(channel, number, 1, item("08:00:00", "08:30:00", "<Type>manual</Type>")));
      Awaited.until("the answer", () -> ground.door.gauges().of(Count.COMMANDS_DONE) == done + 1);
      assertThat(kept(device)).extracting(Recording::kind).containsExactly(RecordingKind.MANUAL);
      assertThat(kept(recorder.id())).isEmpty();
    }
  }
}
