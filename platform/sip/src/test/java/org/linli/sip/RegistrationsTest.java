package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.PasswordProof;
import org.linli.video.entity.SipServer;

class RegistrationsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static Registration registration(String number) {
    var device =
        new KnownVideo(
            new GbId(number),
            new DeviceId(UUID.nameUUIDFromBytes(number.getBytes())),
            new TenantId("510104020001"),
            new DivisionCode("510104020001"),
            "road-camera",
            NOW,
            new PasswordProof("", ""));
    return new Registration(
        device, new Address("127.0.0.1", 5060, "udp"), NOW, Duration.ofHours(1));
  }

  @Test
  void aDeviceIsLostAfterThreeKeepAlivesOrWhenItsTimeIsOver() {
    var one = registration("51010400001320000001");
    assertThat(one.isLost(NOW.plusSeconds(180), MINUTE)).isFalse();
    assertThat(one.isLost(NOW.plusSeconds(181), MINUTE)).isTrue();
    one.heard(NOW.plusSeconds(3_590));
    assertThat(one.isLost(NOW.plusSeconds(3_600), MINUTE)).isFalse();
    assertThat(one.isLost(NOW.plusSeconds(3_601), MINUTE)).as("it did not come again").isTrue();
  }

  @Test
  void thereIsRoomForSoManyAndForThoseWhoAreThere() {
    var all = new Registrations(1);
    var one = registration("51010400001320000001");
    assertThat(all.put(one)).isNull();
    assertThat(all.hasRoom("51010400001320000002")).isFalse();
    assertThat(all.hasRoom("51010400001320000001")).as("it comes anew").isTrue();
    var anew = registration("51010400001320000001");
    assertThat(all.put(anew)).isSameAs(one);
    assertThat(all.remove(one)).as("that one is gone already").isFalse();
    assertThat(all.all()).containsExactly(anew);
    assertThat(all.remove(anew)).isTrue();
    assertThat(all.all().size()).isZero();
  }

  @Test
  void furtherAlarmsOfAKindPutTheirEndOffAndTheDeviceMayEndThemItself() {
    var device = new DeviceId(UUID.randomUUID());
    try (var pulses = new Pulses(Duration.ofHours(1))) {
      pulses.begin(device, "intrusion", () -> {});
      pulses.begin(device, "intrusion", () -> {});
      assertThat(pulses.count()).isEqualTo(1);
      pulses.begin(device, "covered", () -> {});
      assertThat(pulses.count()).isEqualTo(2);
      pulses.end(device, "intrusion");
      pulses.end(device, "intrusion");
      assertThat(pulses.count()).isEqualTo(1);
    }
  }

  @Test
  void anAlarmThatNobodyEndsIsOverAfterAWhile() throws InterruptedException {
    var ends = new CountDownLatch(1);
    try (var pulses = new Pulses(Duration.ofMillis(1))) {
      pulses.begin(new DeviceId(UUID.randomUUID()), "intrusion", ends::countDown);
      assertThat(ends.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whatIsNotSaidIsUsual() {
    var usual = SipSettings.of(Map.of("LINLI_HOME", "home"));
    assertThat(usual.port()).isEqualTo(5060);
    assertThat(usual.server().id()).isEqualTo(SipServer.USUAL);
    assertThat(usual.algorithms()).containsExactly("MD5", "SHA-256");
    assertThat(usual.keys().feeds().lanes()).as("the door stores nothing").isZero();
    var said =
        SipSettings.of(
            Map.of(
                "LINLI_SIP_SERVER", "51010400002000000001",
                "LINLI_SIP_ALGORITHMS", "SHA-256",
                "LINLI_SIP_KEEPALIVE_SECONDS", "30",
                "LINLI_MASTER_KEY", "00ff"));
    assertThat(said.server().domain()).isEqualTo("5101040000");
    assertThat(said.algorithms()).containsExactly("SHA-256");
    assertThat(said.times().keepAlive()).isEqualTo(30);
    assertThat(said.keys().masterKey()).containsExactly(0, 0xff);
    assertThat(said.toString()).doesNotContain("00ff");
  }
}
