package org.linli.quotas.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.quotas.boundary.CostUnits;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.quotas.boundary.QuotaRow;

class QuotaTest {

  @ParameterizedTest
  @CsvSource({
    "0, GOOD",
    "9, GOOD",
    "10, GOOD",
    "11, SOFT",
    "19, SOFT",
    "20, SOFT",
    "21, HARD",
    "9999, HARD"
  })
  void whoUsedAsMuchAsTheLimitIsStillWithin(long used, QuotaLevel level) {
    assertThat(new Quota(10, 20).level(used)).isEqualTo(level);
  }

  @Test
  void softAndHardMayBeTheSameAndThenNobodyIsMerelyTold() {
    var quota = new Quota(10, 10);
    assertThat(quota.level(10)).isEqualTo(QuotaLevel.GOOD);
    assertThat(quota.level(11)).isEqualTo(QuotaLevel.HARD);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, soft, quota-range",
    "-1, 5, soft, quota-range",
    "1, 0, hard, quota-range",
    "1, 1000000000000001, hard, quota-range",
    "1000000000000001, 1000000000000001, soft, quota-range",
    "6, 5, soft, quota-order"
  })
  void aQuotaThatLetsNothingThroughOrStandsOnItsHeadIsRefused(
      long soft, long hard, String field, String why) {
    assertThatThrownBy(() -> new Quota(soft, hard))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.arguments().toString()).contains(field).contains(why));
  }

  @Test
  void theLargestQuotaIsOne() {
    var most = 1_000_000_000_000_000L;
    assertThat(new Quota(1, most).level(most)).isEqualTo(QuotaLevel.SOFT);
  }

  @Test
  void whatStandsIsToldApartFromWhatFlows() {
    var standing = EnumSet.noneOf(QuotaKind.class);
    EnumSet.allOf(QuotaKind.class).stream().filter(QuotaKind::isStock).forEach(standing::add);
    assertThat(standing).containsExactlyInAnyOrder(QuotaKind.SESSIONS, QuotaKind.STORAGE);
  }

  @Test
  void aPriceIsForSoMuchAndPartsOfItCostPartsOfIt() {
    var price = new Price(3, 1_000);
    assertThat(price.of(0)).isZero();
    assertThat(price.of(1_000)).isEqualTo(3);
    assertThat(price.of(500)).isEqualTo(1.5);
    assertThatThrownBy(() -> new Price(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Price(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGigabyteForADayCostsAsMuchAsTenThousandMessages() {
    assertThat(CostUnits.of(QuotaKind.STORAGE, 1024.0 * 1024 * 1024)).isEqualTo(1);
    assertThat(CostUnits.of(QuotaKind.MESSAGES, 10_000)).isEqualTo(1);
    assertThat(CostUnits.of(QuotaKind.SESSIONS, 500)).as("a session alone costs nothing").isZero();
  }

  @Test
  void theShareIsOfTheHardLimitAndGoesBeyondOne() {
    assertThat(row(30).share()).isEqualTo(1.5);
    assertThat(row(0).share()).isZero();
  }

  private static QuotaRow row(long used) {
    return new QuotaRow(
        QuotaKind.JOBS, used, 0, 10, 20, QuotaLevel.GOOD, null, null, null, null, null);
  }

  @Test
  void everyKindHasARefusalOfItsOwnName() {
    for (var kind : QuotaKind.values()) {
      var refusal = new QuotaReached(kind, 7);
      assertThat(refusal.code()).isEqualTo("quota-reached");
      assertThat(refusal.status()).isEqualTo(429);
      assertThat(refusal.retryAfterSeconds()).isEqualTo(7);
      assertThat(refusal.arguments().getFirst().toString()).matches("quota-[a-z-]+");
    }
    assertThat(new QuotaReached(QuotaKind.API_CALLS, 1).arguments()).contains("quota-api-calls");
  }
}
