package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.identity.boundary.LogIns;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;

/** What stands in a community: sessions and storage. */
class StoreRoundsTest {

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    ground.forget();
  }

  private long measured() {
    return ground.row(ground.clerk, null, QuotaKind.STORAGE).used();
  }

  @Test
  void theStoreIsWeighedWhereSomethingWasDoneAndOnceADay() {
    assertThat(ground.rounds.weigh()).as("nothing was done").isZero();
    ground.open(ground.tenant, 1);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    assertThat(ground.rounds.weigh()).isEqualTo(1);
    assertThat(measured()).as("an account and its own row of use at least").isGreaterThan(400);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    assertThat(ground.rounds.weigh()).as("it was weighed today").isZero();
    ground.pass(Duration.ofHours(25));
    assertThat(ground.rounds.weigh()).isEqualTo(1);
  }

  @Test
  void aStoreBeyondItsQuotaIsTold() {
    ground.open(ground.tenant, 1);
    ground.set(ground.bureau, ground.tenant, QuotaKind.STORAGE, 1, 2);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    ground.rounds.weigh();
    ground.pass(Duration.ofSeconds(4));
    assertThat(ground.here.level(ground.tenant, QuotaKind.STORAGE)).isEqualTo(QuotaLevel.HARD);
    ground.pass(Duration.ofDays(3));
    assertThat(ground.here.level(ground.tenant, QuotaKind.STORAGE))
        .as("nobody measured it for three days")
        .isEqualTo(QuotaLevel.GOOD);
  }

  @Test
  void beyondItsSessionsACommunityOpensNoMoreUntilSomeEnd() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.SESSIONS, 2, 3);
    ground.open(ground.tenant, 4);
    ground.rounds.countSessions();
    ground.pass(Duration.ofSeconds(4));
    var member = ground.platform.member(org.linli.access.entity.Tier.COMMUNITY, ground.tenant);
    var logIns = new LogIns(ground.platform.jdbi(), ground.platform.scopes(), ground);
    assertThat(logIns.open(member)).as("who has none is let in all the same").isNotNull();
    assertThatThrownBy(() -> logIns.open(member)).isInstanceOf(QuotaReached.class);
    assertThatThrownBy(() -> ground.here.pass(Optional.of(ground.tenant), QuotaKind.SESSIONS))
        .isInstanceOfSatisfying(
            QuotaReached.class, refusal -> assertThat(refusal.retryAfterSeconds()).isEqualTo(60));
    assertThat(ground.row(ground.clerk, null, QuotaKind.SESSIONS).used()).isEqualTo(5);
    ground.closeAll();
    ground.rounds.countSessions();
    ground.pass(Duration.ofSeconds(4));
    assertThat(logIns.open(member)).isNotNull();
  }

  @Test
  void whatIsPastIsForgotten() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 5);
    ground.pass(Duration.ofDays(401));
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 6);
    ground.rounds.forget();
    var until = ground.instant().plusSeconds(1);
    assertThat(
            ground.platform.as(
                ground.clerk,
                () ->
                    ground.quotas.hours(
                        null, QuotaKind.MESSAGES, until.minus(Duration.ofDays(2)), until)))
        .hasSize(1);
    assertThat(
            ground.platform.as(
                ground.clerk,
                () ->
                    ground.quotas.hours(
                        null,
                        QuotaKind.MESSAGES,
                        until.minus(Duration.ofDays(402)),
                        until.minus(Duration.ofDays(400)))))
        .isEmpty();
  }
}
