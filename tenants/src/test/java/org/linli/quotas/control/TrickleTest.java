package org.linli.quotas.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** What still comes through of those beyond their hard limit. */
class TrickleTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 86_400;
  private static final TenantId HERE = new TenantId("995201001001");
  private static final TenantId THERE = new TenantId("995201001002");

  private final Trickle trickle = new Trickle();

  private long take(TenantId tenant, QuotaKind kind, long hard, long second) {
    return trickle.take(new Metered(tenant, kind), new Quota(1, hard), second * SECOND);
  }

  private int burst(TenantId tenant, QuotaKind kind, long hard, long second) {
    var through = 0;
    while (take(tenant, kind, hard, second) == 0) {
      through++;
    }
    return through;
  }

  @Test
  void atOnceComesThroughWhatThePackSaysOfTheKind() {
    for (var kind : QuotaKind.values()) {
      assertThat(burst(HERE, kind, DAY, 0))
          .as(kind.name())
          .isEqualTo(QuotaPack.DELIVERED.kinds().get(kind).atOnce());
    }
  }

  @Test
  void inTheLongRunComesThroughTheQuotaAndNoMore() {
    burst(HERE, QuotaKind.EXPORTS, DAY / 10, 0);
    var through =
        LongStream.rangeClosed(1, 1_000)
            .filter(second -> take(HERE, QuotaKind.EXPORTS, DAY / 10, second) == 0)
            .count();
    assertThat(through).as("one in ten seconds").isBetween(99L, 101L);
  }

  @Test
  void theWaitThatIsToldIsTheWaitThatIsNeeded() {
    burst(HERE, QuotaKind.JOBS, DAY / 60, 0);
    var wait = take(HERE, QuotaKind.JOBS, DAY / 60, 0);
    assertThat(wait).isEqualTo(60);
    assertThat(take(HERE, QuotaKind.JOBS, DAY / 60, wait - 2)).isPositive();
    assertThat(take(HERE, QuotaKind.JOBS, DAY / 60, wait)).isZero();
  }

  @Test
  void whoWaitsLongHasABurstAgainAndNoMoreThanThat() {
    burst(HERE, QuotaKind.EXPORTS, DAY, 0);
    assertThat(burst(HERE, QuotaKind.EXPORTS, DAY, 10_000)).isEqualTo(3);
  }

  @Test
  void aNeighboursShareAndAnotherKindsShareAreTheirOwn() {
    burst(HERE, QuotaKind.EXPORTS, DAY, 0);
    assertThat(take(THERE, QuotaKind.EXPORTS, DAY, 0)).isZero();
    assertThat(take(HERE, QuotaKind.JOBS, DAY, 0)).isZero();
    assertThat(take(HERE, QuotaKind.EXPORTS, DAY, 0)).isPositive();
  }

  @Test
  void aQuotaThatWasRaisedHoldsAtOnceAndNotOnlyWhenTheOldWaitIsOver() {
    burst(HERE, QuotaKind.EXPORTS, DAY / 3_600, 0);
    assertThat(take(HERE, QuotaKind.EXPORTS, DAY / 3_600, 0)).isEqualTo(3_600);
    assertThat(take(HERE, QuotaKind.EXPORTS, DAY, 0)).isZero();
  }
}
