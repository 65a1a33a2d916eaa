package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceDraft;
import org.linli.sip.DoorOfVideo.Camera;
import org.linli.sip.Gauges.Count;
import org.linli.video.entity.Channel;

/** What registered devices say, and what others throw in. */
class MessagesTest {

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static Camera recorder() {
    return ground.camera("video-recorder", 118);
  }

  private static String letter(String root, String what, int number, String device, String more) {
    return "<?xml version=\"1.0\" encoding=\"GB2312\"?>\r\n<%1$s><CmdType>%2$s</CmdType><SN>%3$d</SN><DeviceID>%4$s</DeviceID>%5$s</%1$s>"
        .formatted(root, what, number, device, more);
  }

  private static String item(String number, String name, String status) {
    return "<Item><DeviceID>%s</DeviceID><Name>%s</Name><Manufacturer>天府</Manufacturer><Model>T1</Model><Status>%s</Status></Item>"
        .formatted(number, name, status);
  }

  private static byte[] chinese(String text) {
    return text.getBytes(Charset.forName("GB18030"));
  }

  @Test
  void aCatalogueInPartsBecomesProposals() throws Exception {
    var recorder = recorder();
    var first = DoorOfVideo.number(131);
    var second = DoorOfVideo.number(132);
    try (var line = ground.line(recorder)) {
      line.enter(recorder.password());
      var asked = line.asked("Catalog");
      var head = "<SumNum>3</SumNum><DeviceList Num=\"%d\">%s</DeviceList>";
      var one =
          head.formatted(2, item(first, "东门摄像机", "ON") + item(DoorOfVideo.number(216), "一楼", "ON"));
      var rest = head.formatted(1, item(second, "车库入口", "OFF"));
      var number = recorder.number();
      assertThat(line.message(chinese(letter("Response", "Catalog", asked, number, one))).status())
          .isEqualTo(200);
      assertThat(line.message(chinese(letter("Response", "Catalog", asked, number, rest))).status())
          .isEqualTo(200);
      assertThat(ground.channels(recorder))
          .as("folders are no devices")
          .extracting(channel -> channel.gbId().value(), Channel::name, Channel::on)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(first, "东门摄像机", true),
              org.assertj.core.groups.Tuple.tuple(second, "车库入口", false));
      assertThat(line.message(chinese(letter("Response", "Catalog", asked, number, rest))).status())
          .as("all of it has come")
          .isEqualTo(400);
    }
  }

  @Test
  void whatACatalogueNoLongerNamesDoesNotWork() throws Exception {
    var recorder = recorder();
    var number = DoorOfVideo.number(132);
    var other = DoorOfVideo.number(132);
    try (var line = ground.line(recorder)) {
      for (var named : new String[] {number, other}) {
        line.forgetAsked();
        line.enter(recorder.password());
        var one = "<SumNum>1</SumNum><DeviceList>" + item(named, "a", "ON") + "</DeviceList>";
        line.message(letter("Response", "Catalog", line.asked("Catalog"), recorder.number(), one));
        ground.now.set(ground.now.get().plusSeconds(5));
      }
    }
    assertThat(ground.channels(recorder))
        .filteredOn(channel -> !channel.on())
        .extracting(channel -> channel.gbId().value())
        .containsExactly(number);
  }

  @Test
  void whatTheDeviceSaysOfItselfGoesToItsPlate() throws Exception {
    var recorder = recorder();
    try (var line = ground.line(recorder)) {
      line.enter(recorder.password());
      var said = "<Manufacturer>天府</Manufacturer><Firmware>V2.1</Firmware>";
      var asked = line.asked("DeviceInfo");
      var body = letter("Response", "DeviceInfo", asked, recorder.number(), said);
      assertThat(line.message(chinese(body)).status()).isEqualTo(200);
      assertThat(line.message(chinese(body)).status()).as("answered already").isEqualTo(400);
    }
    var plate = ground.as(() -> ground.life.plate(recorder.id()));
    assertThat(plate.brand()).isEqualTo("天府");
    assertThat(plate.firmware()).isEqualTo("V2.1");
  }

  @Test
  void whoIsNotRegisteredOrWritesFromElsewhereIsToldToComeAnew() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var keepAlive = letter("Notify", "Keepalive", 1, camera.number(), "");
    try (var line = ground.line(camera);
        var elsewhere = new BareSip(ground.port, camera.number(), "127.0.0.2")) {
      assertThat(line.message(keepAlive).status()).isEqualTo(403);
      line.enter(camera.password());
      assertThat(line.message(keepAlive).status()).isEqualTo(200);
      assertThat(elsewhere.message(keepAlive).status()).isEqualTo(403);
    }
  }

  @Test
  void nobodySpeaksForAnotherDevice() throws Exception {
    var one = ground.camera("road-camera", 132);
    var other = ground.camera("perimeter-camera", 132);
    try (var line = ground.line(one)) {
      line.enter(one.password());
      var foreign = letter("Notify", "Keepalive", 1, other.number(), "");
      assertThat(line.message(foreign).status()).isEqualTo(400);
      var alarm = "<AlarmMethod>5</AlarmMethod><Info><AlarmType>6</AlarmType></Info>";
      assertThat(line.message(letter("Notify", "Alarm", 2, other.number(), alarm)).status())
          .isEqualTo(400);
      assertThat(ground.deadLetters(one)).hasSize(2);
      assertThat(ground.deadLetters(other)).isEmpty();
    }
  }

  @Test
  void anAlarmThatNobodyHoldsSafelyIsNotAcknowledged() throws Exception {
    var camera = ground.camera("perimeter-camera", 132);
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var alarm = "<AlarmMethod>5</AlarmMethod><Info><AlarmType>6</AlarmType></Info>";
      assertThat(line.message(letter("Notify", "Alarm", 2, camera.number(), alarm)).status())
          .isEqualTo(503);
    }
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithAReasonAndKept() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var number = camera.number();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var unknown = line.message(letter("Notify", "Dance", 1, number, ""));
      assertThat(unknown.status()).isEqualTo(400);
      assertThat(unknown.text()).startsWith("SIP/2.0 400 unknown Notify/Dance");
      assertThat(line.message(letter("Response", "Catalog", 999_999, number, "")).status())
          .isEqualTo(400);
      var intrusion = "<AlarmMethod>5</AlarmMethod><Info><AlarmType>6</AlarmType></Info>";
      assertThat(line.message(letter("Notify", "Alarm", 1, number, intrusion)).status())
          .isEqualTo(400);
      assertThat(ground.deadLetters(camera))
          .containsExactlyInAnyOrder(
              "unknown Notify/Dance",
              "nobody asked for Response/Catalog 999999",
              "alarm 5/6 has no metric in model road-camera");
    }
  }

  @Test
  void bombsAndNonsenseHarmNobody() throws Exception {
    var camera = ground.camera("road-camera", 132);
    var number = camera.number();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var bomb =
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
              + "<Notify><CmdType>&b;</CmdType></Notify>";
      for (var nonsense : new String[] {bomb, "<Notify>", "no xml", "<a><b/></a>"}) {
        assertThat(line.message(nonsense).status()).as(nonsense).isEqualTo(400);
      }
      assertThat(line.message(new byte[60_000]).status()).isEqualTo(400);
      var random = new Random(28181);
      var good = letter("Notify", "Keepalive", 1, number, "").getBytes();
      for (int i = 0; i < 100; i++) {
        var bytes = new byte[random.nextInt(1_400) + 1];
        random.nextBytes(bytes);
        line.throwIn(bytes);
        var broken = ("REGISTER sip:x SIP/2.0\r\nVia: " + new String(bytes, 0, 1)).getBytes();
        line.throwIn(broken);
        var torn = good.clone();
        torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
        assertThat(line.message(torn).status()).isIn(200, 400);
      }
      line.throwIn(new byte[65_000]);
      assertThat(line.message(good).status()).as("and the door stands").isEqualTo(200);
    }
    assertThat(ground.door.gauges().of(Count.UNREADABLE)).isPositive();
  }

  @Test
  void aChannelThatWasTakenIsADeviceOfTheLedger() throws Exception {
    var recorder = recorder();
    var number = DoorOfVideo.number(132);
    try (var line = ground.line(recorder)) {
      line.enter(recorder.password());
      var one = "<SumNum>1</SumNum><DeviceList>" + item(number, "周界", "ON") + "</DeviceList>";
      line.message(
          chinese(letter("Response", "Catalog", line.asked("Catalog"), recorder.number(), one)));
      var channel = ground.channels(recorder).getFirst();
      var intrusion = "<AlarmMethod>5</AlarmMethod><Info><AlarmType>6</AlarmType></Info>";
      var alarm = letter("Notify", "Alarm", 3, number, intrusion);
      assertThat(line.message(alarm).status())
          .as("a proposal speaks for its recorder, which knows no intrusion")
          .isEqualTo(400);
      var draft = new DeviceDraft("P-" + number, "周界", "perimeter-camera", null);
      ground.as(() -> ground.video.take(recorder.id(), channel.id(), draft));
      assertThat(line.message(alarm).status())
          .as("understood now, and not acknowledged without a broker")
          .isEqualTo(503);
    }
  }
}
