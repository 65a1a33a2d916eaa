package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.entity.Limits;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.Quotas;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** What the devices' door does with a community beyond its quota of messages, and with others. */
class QuotaAtTheDoorTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final int AT_ONCE = 500;

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId flooding = platform.community("995801001001", OperationMode.GOVERNMENT);
  private final TenantId neighbour = platform.community("995801001002", OperationMode.GOVERNMENT);
  private final Meter meter = new Meter(platform.jdbi(), platform.scopes());
  private final Quotas quotas =
      new Quotas(platform.jdbi(), platform.scopes(), told -> meter.changed((QuotasChanged) told));
  private final Throttle throttle =
      new Throttle(new Limits(1_000_000, 1_000_000, 1_000_000, 1_000_000), meter);

  @BeforeEach
  void oneASecond() {
    quota(DAY);
  }

  private void quota(long hard) {
    platform.as(
        platform.caller(Tier.CITY, "9958", null, null, "quotas:write"),
        () -> {
          quotas.set(
              new WantedQuota(
                  new Metered(flooding, QuotaKind.MESSAGES), new Quota(1, hard), "a trial"));
          return null;
        });
  }

  @AfterEach
  void forget() {
    platform.as(
        platform.caller(Tier.CITY, "9958", null, null),
        () -> platform.jdbi().withHandle(handle -> handle.execute("delete from tenant_use")));
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
              handle.execute("delete from store_due");
            });
  }

  private void stored(long messages) {
    meter.count(flooding, QuotaKind.MESSAGES, messages);
    meter.write();
    meter.changed(new QuotasChanged());
  }

  private int burst(long nanos) {
    var through = 0;
    try {
      while (through < 10 * AT_ONCE) {
        throttle.pass(UUID.randomUUID(), flooding, nanos);
        through++;
      }
    } catch (TooFast refusal) {
      assertThat(refusal.status()).isEqualTo(429);
      assertThat(refusal.retryAfterSeconds()).isPositive();
      assertThat(refusal.arguments().getFirst()).isEqualTo("tenant");
    }
    return through;
  }

  @Test
  void withinItsQuotaEverythingComesThrough() {
    stored(DAY);
    assertThat(burst(0)).isEqualTo(10 * AT_ONCE);
  }

  @Test
  void beyondItABurstComesThroughAndThenThePaceOfTheQuota() {
    stored(DAY + 1);
    assertThat(burst(0)).isEqualTo(AT_ONCE);
    assertThat(burst(10 * SECOND)).as("one a second").isEqualTo(10);
  }

  @Test
  void theNeighboursDevicesNoticeNothing() {
    stored(DAY + 1);
    burst(0);
    assertThatCode(
            () -> {
              for (int i = 0; i < 2 * AT_ONCE; i++) {
                throttle.pass(UUID.randomUUID(), neighbour, 0);
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aDeviceThatIsTooFastByItselfTakesNothingOfItsCommunitysShare() {
    var narrow = new Throttle(new Limits(1, 1, 1_000_000, 1_000_000), meter);
    var loud = UUID.randomUUID();
    stored(DAY + 1);
    narrow.pass(loud, flooding, 0);
    for (int i = 0; i < 3 * AT_ONCE; i++) {
      assertThatThrownBy(() -> narrow.pass(loud, flooding, 0)).isInstanceOf(TooFast.class);
    }
    assertThatCode(() -> narrow.pass(UUID.randomUUID(), flooding, 0)).doesNotThrowAnyException();
  }

  @Test
  void whoIsGivenMoreIsHeardAgainWithTheNextMessage() {
    stored(DAY + 1);
    burst(0);
    assertThatThrownBy(() -> throttle.pass(UUID.randomUUID(), flooding, 0))
        .isInstanceOf(TooFast.class);
    quota(10 * DAY);
    assertThatCode(() -> throttle.pass(UUID.randomUUID(), flooding, 0)).doesNotThrowAnyException();
  }
}
