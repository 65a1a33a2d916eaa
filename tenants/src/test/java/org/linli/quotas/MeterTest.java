package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;

/** What doors count, and whom they hold. */
class MeterTest {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    ground.forget();
  }

  private long pause(Meter meter, long atSecond) {
    return meter.pause(ground.tenant, QuotaKind.MESSAGES, atSecond * 1_000_000_000L);
  }

  @Test
  void whatTwoServersCountIsOneRowOfTheHour() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 30);
    ground.use(ground.elsewhere, ground.tenant, QuotaKind.MESSAGES, 12);
    ground.use(ground.here, ground.neighbour, QuotaKind.MESSAGES, 5);
    assertThat(ground.row(ground.clerk, null, QuotaKind.MESSAGES).used()).isEqualTo(42);
    assertThat(ground.row(ground.bureau, ground.neighbour, QuotaKind.MESSAGES).used()).isEqualTo(5);
  }

  @Test
  void whoDoesNothingCostsNothing() {
    ground.here.write();
    ground.use(ground.here, ground.tenant, QuotaKind.EXPORTS, 1);
    ground.here.write();
    ground.here.write();
    assertThat(ground.row(ground.clerk, null, QuotaKind.EXPORTS).used())
        .as("written once, and not again by turns in which nothing was done")
        .isEqualTo(1);
  }

  @Test
  void beyondTheSoftLimitACommunityIsToldAndNothingIsHeld() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.MESSAGES, 10, 20);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 11);
    ground.pass(Duration.ofSeconds(4));
    assertThat(ground.row(ground.clerk, null, QuotaKind.MESSAGES).level())
        .isEqualTo(QuotaLevel.SOFT);
    assertThat(ground.elsewhere.level(ground.tenant, QuotaKind.MESSAGES))
        .isEqualTo(QuotaLevel.SOFT);
    assertThat(pause(ground.elsewhere, 1)).isZero();
  }

  @Test
  void aFloodingCommunityIsSlowedToItsQuotaOnEveryServerAndItsNeighbourNotAtAll() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.MESSAGES, DAY / 2, DAY);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, DAY + 1);
    ground.pass(Duration.ofSeconds(4));
    var atOnce = 0;
    while (pause(ground.elsewhere, 1) == 0) {
      atOnce++;
    }
    assertThat(atOnce).as("a burst still comes through").isEqualTo(500);
    assertThat(pause(ground.elsewhere, 1)).as("seconds").isEqualTo(1);
    assertThat(pause(ground.elsewhere, 2)).as("one a second is its quota of a day").isZero();
    assertThat(ground.elsewhere.pause(ground.neighbour, QuotaKind.MESSAGES, 1)).isZero();
    ground.elsewhere.write();
    assertThat(ground.row(ground.clerk, null, QuotaKind.MESSAGES).refused()).isEqualTo(2);
  }

  @Test
  void theCountBeginsAnewAtTheCitysMidnight() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.API_CALLS, 1, 1);
    ground.use(ground.here, ground.tenant, QuotaKind.API_CALLS, 2);
    ground.pass(Duration.ofSeconds(4));
    assertThat(ground.here.level(ground.tenant, QuotaKind.API_CALLS)).isEqualTo(QuotaLevel.HARD);
    ground.pass(Duration.ofHours(12));
    assertThat(ground.here.level(ground.tenant, QuotaKind.API_CALLS)).isEqualTo(QuotaLevel.GOOD);
    assertThat(ground.row(ground.clerk, null, QuotaKind.API_CALLS).used()).isZero();
  }

  @Test
  void aRefusalSaysOfWhatAndWhenToComeAgain() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.EXPORTS, 1, 2);
    ground.use(ground.here, ground.tenant, QuotaKind.EXPORTS, 3);
    ground.pass(Duration.ofSeconds(4));
    for (int i = 0; i < 3; i++) {
      ground.here.pass(Optional.of(ground.tenant), QuotaKind.EXPORTS);
    }
    assertThatThrownBy(() -> ground.here.pass(Optional.of(ground.tenant), QuotaKind.EXPORTS))
        .isInstanceOfSatisfying(
            QuotaReached.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.arguments()).contains("quota-exports");
              assertThat(refusal.retryAfterSeconds()).isBetween(DAY / 2 - 60, DAY / 2);
            });
  }

  @Test
  void peopleOfTheTiersAboveHaveNoQuota() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.EXPORTS, 1, 1);
    ground.use(ground.here, ground.tenant, QuotaKind.EXPORTS, 9);
    ground.pass(Duration.ofSeconds(4));
    for (int i = 0; i < 9; i++) {
      ground.here.pass(Optional.empty(), QuotaKind.EXPORTS);
    }
  }

  @Test
  void whatCannotBeWrittenIsCountedOn() {
    var away = new Meter(null, ground.platform.scopes(), ground);
    away.count(ground.tenant, QuotaKind.JOBS, 7);
    assertThatThrownBy(away::write).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(away::write)
        .as("it is still there, and tried again")
        .isInstanceOf(RuntimeException.class);
  }
}
