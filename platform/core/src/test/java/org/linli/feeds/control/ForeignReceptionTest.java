package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.TenantSuspended;
import org.linli.devices.entity.Issued;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Heard;
import org.linli.feeds.entity.Limits;
import org.linli.rights.boundary.ConsentRights;

/** The door for whoever speaks for devices of others; no broker stands behind it. */
class ForeignReceptionTest {

  private final FeedGround ground = new FeedGround("990303001007");
  private final FeedLine line =
      new FeedLine(
          new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
          ground.platform.scopes(),
          ground.platform.jdbi(),
          ground.models,
          new ConsentRights(ground.platform.jdbi(), ground.platform.scopes()),
          ground.alarms,
          ground.figures,
          ground.announced::add);
  private final Reception reception = new Reception(line);
  private final Issued device = ground.issue("smoke-detector");

  private Heard send(String body) {
    return send(device.id().value(), body);
  }

  private Heard send(UUID id, String body) {
    return reception.takeFrom(
        proven -> proven.tenant().equals(ground.tenant) && proven.model().equals("smoke-detector"),
        id,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String reading(String values) {
    return "{\"ts\":\"" + Instant.now() + "\",\"values\":{" + values + "}}";
  }

  @Test
  void withoutASecretAndWithoutTheDevicesPaceItGoesOnItsWay() {
    for (int i = 0; i < 2 * Limits.DEFAULT.deviceBurst(); i++) {
      assertThat(send(reading("\"smoke\":1")).readings()).isOne();
    }
    assertThatThrownBy(() -> send(reading("\"smoke\":1")).sent().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(BrokerAway.class);
  }

  @Test
  void whatIsWrongGoesBackToTheSenderAndLeavesNoDeadLetter() {
    var heard = send(reading("\"nonsense\":1"));
    assertThat(heard.readings()).isZero();
    assertThat(heard.sent()).isCompleted();
    assertThat(heard.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.reason()).isEqualTo("unknown-metric"));
    assertThatThrownBy(() -> send("{")).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> send("x".repeat(Limits.BODY_BYTES + 1)))
        .isInstanceOf(BatchTooLarge.class);
    var one = reading("\"smoke\":1");
    var many = "[" + (one + ",").repeat(Limits.FOREIGN_READINGS) + one + "]";
    assertThatThrownBy(() -> send(many)).isInstanceOf(BatchTooLarge.class);
    assertThat(letters()).isZero();
  }

  /** Whoever searches for devices of others learns nothing. */
  @Test
  void aDeviceThatTheSenderMayNotSpeakForIsNone() {
    var other = ground.issue("gas-line");
    var ours = thrown(other.id().value());
    var none = thrown(UUID.randomUUID());
    assertThat(ours).isInstanceOf(DeviceUnknown.class).hasMessage(none.getMessage());
  }

  @Test
  void aSuspendedCommunityIsNotServed() {
    turn("SUSPENDED");
    try {
      assertThatThrownBy(() -> send(reading("\"smoke\":1"))).isInstanceOf(TenantSuspended.class);
    } finally {
      turn("ACTIVE");
    }
  }

  private void turn(String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, ground.tenant.value()));
    line.keys().refresh();
  }

  private Throwable thrown(UUID id) {
    return org.assertj.core.api.Assertions.catchThrowable(() -> send(id, reading("\"smoke\":1")));
  }

  private long letters() {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from dead_letter where device = :device")
                    .bind("device", device.id().toString())
                    .mapTo(long.class)
                    .one());
  }
}
