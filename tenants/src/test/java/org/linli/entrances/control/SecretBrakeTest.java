package org.linli.entrances.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.testing.Requirement;

/** How long somebody waits after wrong secrets. */
class SecretBrakeTest {

  private static final String DEVICE = "0190f0e2-0000-7000-8000-000000000001";
  private static final String HERE = "203.0.113.7";
  private static final String THERE = "203.0.113.8";

  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private final SecretBrake brake = new SecretBrake(20, () -> now);

  private void wrong(int times, String device, String address) {
    for (int i = 0; i < times; i++) {
      brake.wrong(device, address);
    }
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void twoSlipsAreFreeAndThenTheWaitDoubles() {
    wrong(2, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isZero();
    wrong(1, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isEqualTo(1);
    wrong(2, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isEqualTo(4);
    later(Duration.ofSeconds(4));
    assertThat(brake.left(DEVICE, HERE)).isZero();
  }

  @Test
  @Requirement("000-10.2.2.e.2")
  void theTenthLocksTheDeviceWhereItIsTried() {
    wrong(9, DEVICE, HERE);
    assertThat(brake.wrong(DEVICE, HERE)).contains(new SecretBrake.Begun(true, 10));
    assertThat(brake.left(DEVICE, HERE)).isEqualTo(900);
    later(SecretBrake.LOCK);
    assertThat(brake.left(DEVICE, HERE)).isZero();
    assertThat(brake.wrong(DEVICE, HERE)).as("it begins anew").isEmpty();
    assertThat(brake.left(DEVICE, HERE)).isZero();
  }

  @Test
  void aClockThatIsSetBackLocksNobodyForAnHour() {
    wrong(10, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isEqualTo(900);
    later(Duration.ofHours(-1));
    assertThat(brake.left(DEVICE, HERE)).isZero();
    wrong(10, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).as("it counts on").isPositive();
  }

  /** Of two that come at once, the one whose clock was read first may be counted last. */
  @Test
  void anAttemptThatBeganAMomentBeforeTheLockDoesNotOpenIt() {
    wrong(10, DEVICE, HERE);
    later(Duration.ofMillis(-5));
    assertThat(brake.left(DEVICE, HERE)).isPositive();
    wrong(1, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isEqualTo(900);
  }

  /** Nobody has proved anything, as after a start. */
  @Test
  void aStrangerSlowsADeviceElsewhereAndNeverLocksIt() {
    wrong(50, DEVICE, HERE);
    assertThat(brake.left(DEVICE, THERE)).isEqualTo(SecretBrake.SLOWED.toSeconds());
    for (int i = 0; i < 50; i++) {
      assertThat(brake.wrong(DEVICE, "198.51.100." + i)).isEmpty();
    }
    assertThat(brake.left(DEVICE, THERE)).isEqualTo(SecretBrake.SLOWED.toSeconds());
    brake.right(DEVICE, THERE);
    assertThat(brake.left(DEVICE, THERE)).isZero();
  }

  @Test
  void aDevicesOwnTrafficDoesNotHelpWhoGuessesElsewhere() {
    brake.right(DEVICE, HERE);
    wrong(9, DEVICE, THERE);
    brake.right(DEVICE, HERE);
    assertThat(brake.left(DEVICE, "198.51.100.1")).as("from anywhere").isPositive();
    assertThat(brake.wrong(DEVICE, THERE)).contains(new SecretBrake.Begun(true, 10));
    assertThat(brake.left(DEVICE, THERE)).isEqualTo(900);
  }

  @Test
  void withAnotherSecretADeviceBeginsAnew() {
    wrong(10, DEVICE, HERE);
    wrong(10, DEVICE + "0", HERE);
    brake.forget(DEVICE);
    assertThat(brake.left(DEVICE, HERE)).isZero();
    assertThat(brake.left(DEVICE, THERE)).isZero();
    assertThat(brake.left(DEVICE + "0", HERE)).as("a neighbour's stays").isEqualTo(900);
  }

  @Test
  void aFloodOfMadeUpNamesPushesOutTheOldestAlone() {
    var small = new SecretBrake(0, 40, () -> now);
    for (int i = 0; i < 200; i++) {
      small.wrong("made-up-" + i, THERE);
      later(Duration.ofMillis(1));
    }
    for (int i = 0; i < 10; i++) {
      small.wrong(DEVICE, HERE);
    }
    for (int i = 0; i < 10; i++) {
      later(Duration.ofMillis(1));
      small.wrong("more-" + i, THERE);
    }
    assertThat(small.left(DEVICE, HERE)).isEqualTo(900);
  }

  @Test
  void whereADeviceProvedItselfNobodyElseShutsItOut() {
    brake.right(DEVICE, HERE);
    wrong(30, DEVICE, THERE);
    assertThat(brake.left(DEVICE, THERE)).isPositive();
    assertThat(brake.left(DEVICE, HERE)).isZero();
    wrong(10, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).as("its own failures count").isEqualTo(900);
    assertThat(brake.left("another", HERE)).as("and no neighbour's").isZero();
  }

  @Test
  void aProofIsRememberedForADay() {
    brake.right(DEVICE, HERE);
    later(Duration.ofHours(25));
    wrong(10, DEVICE, THERE);
    assertThat(brake.left(DEVICE, HERE)).isPositive();
  }

  @Test
  void manyDevicesFromOneAddressLockTheAddress() {
    for (int i = 0; i < 19; i++) {
      assertThat(brake.wrong("device-" + i, HERE)).isEmpty();
    }
    assertThat(brake.wrong("", HERE)).contains(new SecretBrake.Begun(false, 20));
    assertThat(brake.left("never seen", HERE)).isEqualTo(900);
    assertThat(brake.left("", HERE)).isEqualTo(900);
    assertThat(brake.left("never seen", THERE)).isZero();
  }

  @Test
  void whoProvesItselfBehindALockedAddressStaysIn() {
    brake.right(DEVICE, HERE);
    for (int i = 0; i < 20; i++) {
      brake.wrong("device-" + i, HERE);
    }
    assertThat(brake.left(DEVICE, HERE)).isZero();
  }

  @Test
  void aProxyOfThisMachineIsNeverLocked() {
    for (int i = 0; i < 50; i++) {
      brake.wrong("device-" + i, "127.0.0.1");
    }
    assertThat(brake.left("never seen", "127.0.0.1")).isZero();
    var open = new SecretBrake(0, () -> now);
    for (int i = 0; i < 500; i++) {
      open.wrong("device-" + i, HERE);
    }
    assertThat(open.left("never seen", HERE)).as("switched off").isZero();
  }

  @Test
  void theRightSecretTakesTheCountAway() {
    wrong(2, DEVICE, HERE);
    brake.right(DEVICE, HERE);
    wrong(2, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isZero();
  }

  @Test
  void aQuarterOfAnHourWithoutAFailureEndsTheRun() {
    wrong(5, DEVICE, HERE);
    later(Duration.ofMinutes(15));
    wrong(2, DEVICE, HERE);
    assertThat(brake.left(DEVICE, HERE)).isZero();
  }
}
