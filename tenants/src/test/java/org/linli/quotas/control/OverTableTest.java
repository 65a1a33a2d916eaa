package org.linli.quotas.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Over;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Who is beyond a quota, as rows that every door reads. */
class OverTableTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("995701001001", OperationMode.GOVERNMENT);
  private final Metered what = new Metered(tenant, QuotaKind.JOBS);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant midnight = now.plus(Duration.ofHours(8));

  @AfterEach
  void forget() {
    platform.owner().useHandle(handle -> handle.execute("delete from tenant_over"));
  }

  private Over judged(long used, Instant at, Instant until) {
    return platform
        .scopes()
        .asSystem(
            "quotas",
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          var own = Map.of(what, new Quota(10, 20));
                          OverTable.judge(
                              handle,
                              new QuotaBook(own, OverTable.all(handle)),
                              what,
                              used,
                              at,
                              until);
                          return OverTable.all(handle).get(what);
                        }));
  }

  private QuotaBook book() {
    return platform.scopes().asSystem("quotas", () -> platform.jdbi().withHandle(QuotaBook::read));
  }

  @Test
  void whoIsWithinHasNoRow() {
    assertThat(judged(10, now, midnight)).isNull();
  }

  @Test
  void whoGoesBeyondHasOneUntilTheDayEnds() {
    assertThat(judged(11, now, midnight)).isEqualTo(new Over(QuotaLevel.SOFT, 11, now, midnight));
  }

  @Test
  void whatStandsIsNotWrittenAgainWithEveryCount() {
    judged(11, now, midnight);
    assertThat(judged(19, now.plusSeconds(60), midnight).used())
        .as("every door would read it anew, and nothing is different")
        .isEqualTo(11);
  }

  @Test
  void theNextLevelBeginsWhenItIsReached() {
    judged(11, now, midnight);
    var later = now.plusSeconds(600);
    assertThat(judged(21, later, midnight))
        .isEqualTo(new Over(QuotaLevel.HARD, 21, later, midnight));
  }

  @Test
  void aLaterEndKeepsSinceWhenItStands() {
    judged(21, now, now.plusSeconds(300));
    assertThat(judged(22, now.plusSeconds(30), now.plusSeconds(330)))
        .isEqualTo(new Over(QuotaLevel.HARD, 22, now, now.plusSeconds(330)));
  }

  @Test
  void whoIsWithinAgainLosesTheRow() {
    judged(21, now, midnight);
    assertThat(judged(3, now, midnight)).isNull();
  }

  @Test
  void whatIsPastHoldsNobodyAndIsForgotten() {
    judged(21, now, midnight);
    assertThat(book().over(what, midnight.minusMillis(1))).isPresent();
    assertThat(book().over(what, midnight)).isEmpty();
    var gone =
        platform
            .scopes()
            .asSystem(
                "quotas",
                () -> platform.jdbi().withHandle(handle -> OverTable.forget(handle, midnight)));
    assertThat(gone).isEqualTo(1);
    assertThat(book().over()).doesNotContainKey(what);
  }

  @Test
  void aCommunityThatDoesNotExistIsBeyondNothing() {
    var nobody = new Metered(new TenantId("995701001999"), QuotaKind.JOBS);
    platform
        .scopes()
        .asSystem(
            "quotas",
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          OverTable.judge(handle, book(), nobody, Long.MAX_VALUE, now, midnight);
                          return null;
                        }));
    assertThat(book().over()).doesNotContainKey(nobody);
  }

  @Test
  void whereNothingWasSetThePackHolds() {
    var delivered = QuotaPack.DELIVERED.quota(QuotaKind.JOBS);
    assertThat(QuotaBook.EMPTY.quota(what)).isEqualTo(delivered);
    assertThat(new QuotaBook(Map.of(what, new Quota(1, 2)), Map.of()).quota(what))
        .isEqualTo(new Quota(1, 2));
    assertThat(
            new QuotaBook(Map.of(what, new Quota(1, 2)), Map.of())
                .quota(new Metered(new TenantId("995701001002"), QuotaKind.JOBS)))
        .as("another community's is not touched")
        .isEqualTo(delivered);
  }
}
