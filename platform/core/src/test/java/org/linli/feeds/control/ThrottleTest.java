package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.entity.Limits;
import org.linli.quotas.boundary.Meter;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

class ThrottleTest {

  private static final long SECOND = 1_000_000_000L;
  private static final TenantId TENANT = new TenantId("t");

  private final Throttle throttle =
      new Throttle(
          new Limits(2, 4, 3, 10),
          new Meter(TestPlatform.shared().jdbi(), TestPlatform.shared().scopes()));

  @Test
  void aDeviceMayBurstAndThenSendsAtItsRate() {
    var device = UUID.randomUUID();
    for (int i = 0; i < 4; i++) {
      throttle.pass(device, TENANT, 0);
    }
    assertThatThrownBy(() -> throttle.pass(device, TENANT, 0))
        .isInstanceOfSatisfying(
            TooFast.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.retryAfterSeconds()).isEqualTo(1);
              assertThat(refusal.arguments().getFirst()).isEqualTo("device");
            });
    throttle.pass(device, TENANT, SECOND);
    throttle.pass(device, TENANT, SECOND);
    assertThatThrownBy(() -> throttle.pass(device, TENANT, SECOND)).isInstanceOf(TooFast.class);
  }

  @Test
  void oneDeviceDoesNotTakeAnothersShare() {
    var loud = UUID.randomUUID();
    for (int i = 0; i < 4; i++) {
      throttle.pass(loud, TENANT, 0);
    }
    assertThatThrownBy(() -> throttle.pass(loud, TENANT, 0)).isInstanceOf(TooFast.class);
    assertThatCode(() -> throttle.pass(UUID.randomUUID(), TENANT, 0)).doesNotThrowAnyException();
  }

  @Test
  void aCommunityOfManyDevicesHasALimitAsWellAndItsNeighboursDoNotFeelIt() {
    for (int i = 0; i < 10; i++) {
      throttle.pass(UUID.randomUUID(), TENANT, 0);
    }
    assertThatThrownBy(() -> throttle.pass(UUID.randomUUID(), TENANT, 0))
        .isInstanceOfSatisfying(
            TooFast.class,
            refusal -> assertThat(refusal.arguments().getFirst()).isEqualTo("tenant"));
    assertThatCode(() -> throttle.pass(UUID.randomUUID(), new TenantId("u"), 0))
        .doesNotThrowAnyException();
  }

  @Test
  void theRateIsThatOfTheLastMinute() {
    var rate = new Rate();
    rate.add(600, 1_000_000);
    assertThat(rate.perSecond(1_000_000)).isEqualTo(10);
    assertThat(rate.perSecond(1_059_000)).isEqualTo(10);
    assertThat(rate.perSecond(1_060_000)).isZero();
    rate.add(60, 2_000_000);
    rate.add(60, 2_001_000);
    assertThat(rate.perSecond(2_001_500)).isEqualTo(2);
    assertThat(rate.perSecond(9_000_000)).isZero();
  }
}
