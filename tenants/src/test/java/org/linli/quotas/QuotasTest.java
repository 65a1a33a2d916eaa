package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.quotas.entity.WantedQuota;

/** Quotas as people see and set them. */
class QuotasTest {

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    ground.forget();
  }

  @Test
  void aCommunitySeesEveryKindOfItsOwnAndOfNoOther() {
    assertThat(ground.platform.as(ground.clerk, () -> ground.quotas.of(null)))
        .extracting(row -> row.kind())
        .containsExactly(QuotaKind.values());
    assertThatThrownBy(() -> ground.row(ground.clerk, ground.neighbour, QuotaKind.JOBS))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ground.row(ground.bureau, ground.stranger, QuotaKind.JOBS))
        .as("another city’s is none")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoKeepsThePlatformSeesAndSetsThoseOfEveryCity() {
    ground.use(ground.here, ground.stranger, QuotaKind.MESSAGES, 8);
    ground.set(ground.keeper, ground.stranger, QuotaKind.MESSAGES, 5, 50);
    var row = ground.row(ground.keeper, ground.stranger, QuotaKind.MESSAGES);
    assertThat(row.used()).isEqualTo(8);
    assertThat(row.level()).isEqualTo(QuotaLevel.SOFT);
    assertThat(row.note()).isEqualTo("agreed for a trial");
    assertThat(row.setBy()).isEqualTo(ground.keeper.displayName());
  }

  @Test
  void aQuotaThatIsSetHoldsAtOnceAndTheDeliveredOneAgainWithoutIt() {
    ground.use(ground.here, ground.tenant, QuotaKind.API_CALLS, 100);
    ground.set(ground.bureau, ground.tenant, QuotaKind.API_CALLS, 10, 50);
    assertThat(ground.here.level(ground.tenant, QuotaKind.API_CALLS)).isEqualTo(QuotaLevel.HARD);
    ground.set(ground.bureau, ground.tenant, QuotaKind.API_CALLS, 10, 500);
    assertThat(ground.here.level(ground.tenant, QuotaKind.API_CALLS)).isEqualTo(QuotaLevel.SOFT);
    ground.platform.as(
        ground.bureau,
        () -> {
          ground.quotas.remove(new Metered(ground.tenant, QuotaKind.API_CALLS));
          return null;
        });
    assertThat(ground.here.level(ground.tenant, QuotaKind.API_CALLS)).isEqualTo(QuotaLevel.GOOD);
    assertThat(ground.row(ground.clerk, null, QuotaKind.API_CALLS).setBy()).isNull();
  }

  @Test
  void aQuotaNeedsAReasonAndASoftLimitBelowTheHardOne() {
    assertThatThrownBy(() -> ground.set(ground.bureau, ground.tenant, QuotaKind.JOBS, 9, 8))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> ground.set(ground.bureau, ground.tenant, QuotaKind.JOBS, 0, 8))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau,
                    () -> {
                      ground.quotas.set(
                          new WantedQuota(
                              new Metered(ground.tenant, QuotaKind.JOBS), new Quota(1, 2), " "));
                      return null;
                    }))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.bureau,
                    () -> {
                      ground.quotas.remove(new Metered(ground.tenant, QuotaKind.JOBS));
                      return null;
                    }))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void useIsToldHourByHour() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 3);
    ground.pass(Duration.ofHours(1));
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 4);
    var until = ground.instant().plusSeconds(1);
    var hours =
        ground.platform.as(
            ground.clerk,
            () ->
                ground.quotas.hours(
                    null, QuotaKind.MESSAGES, until.minus(Duration.ofDays(1)), until));
    assertThat(hours).extracting(hour -> hour.amount()).containsExactly(3L, 4L);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    ground.clerk,
                    () ->
                        ground.quotas.hours(
                            null, QuotaKind.MESSAGES, until.minus(Duration.ofDays(40)), until)))
        .isInstanceOf(Invalid.class);
  }
}
