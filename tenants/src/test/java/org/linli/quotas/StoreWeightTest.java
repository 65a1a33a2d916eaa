package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;

/** What a store weighs, whose turn it is, and sessions that come and go. */
class StoreWeightTest {

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    state("ACTIVE");
    ground.forget();
  }

  private void state(String state) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = ? where id = ?", state, ground.tenant.value()));
  }

  private long weight() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    ground.pass(Duration.ofHours(25));
    ground.rounds.weigh();
    return ground.row(ground.clerk, null, QuotaKind.STORAGE).used();
  }

  @Test
  void everyRowOfTheCommunityWeighsWhatThePackSays() {
    var before = weight();
    for (int i = 0; i < 3; i++) {
      ground.platform.member(Tier.COMMUNITY, ground.tenant);
    }
    assertThat(weight() - before)
        .as("three accounts and an hour of use")
        .isGreaterThanOrEqualTo(1_200);
    var again = weight();
    for (int i = 0; i < 3; i++) {
      ground.platform.member(Tier.COMMUNITY, ground.neighbour);
    }
    assertThat(weight() - again).as("a neighbour's accounts weigh nothing here").isLessThan(1_200);
  }

  @Test
  void beforeTheFirstTimeNothingIsSaidOfAStore() {
    var row = ground.row(ground.clerk, null, QuotaKind.STORAGE);
    assertThat(row.used()).isZero();
    assertThat(row.measuredAt()).isNull();
    assertThat(row.until()).as("it stands, and begins anew at no midnight").isNull();
    assertThat(row.level()).isEqualTo(QuotaLevel.GOOD);
  }

  @Test
  void whenItWasMeasuredIsTold() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    ground.rounds.weigh();
    assertThat(ground.row(ground.clerk, null, QuotaKind.STORAGE).measuredAt())
        .isEqualTo(ground.instant());
  }

  @Test
  void aShutCommunityIsPassedOverAndHoldsNobodyUp() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    ground.pass(Duration.ofSeconds(1));
    ground.use(ground.here, ground.neighbour, QuotaKind.MESSAGES, 1);
    state("SUSPENDED");
    assertThat(ground.rounds.weigh()).isEqualTo(2);
    assertThat(ground.row(ground.bureau, ground.neighbour, QuotaKind.STORAGE).measuredAt())
        .isNotNull();
    state("ACTIVE");
    assertThat(ground.row(ground.bureau, ground.tenant, QuotaKind.STORAGE).measuredAt()).isNull();
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    assertThat(ground.rounds.weigh()).as("due again with what it does then").isEqualTo(1);
  }

  @Test
  void aStoreIsHeldAgainstAQuotaThatIsSetLater() {
    ground.open(ground.tenant, 1);
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, 1);
    ground.rounds.weigh();
    ground.set(ground.bureau, ground.tenant, QuotaKind.STORAGE, 1, 2);
    assertThat(ground.here.level(ground.tenant, QuotaKind.STORAGE)).isEqualTo(QuotaLevel.HARD);
    assertThat(ground.row(ground.clerk, null, QuotaKind.STORAGE).level())
        .isEqualTo(QuotaLevel.HARD);
    assertThat(ground.here.pause(ground.tenant, QuotaKind.MESSAGES, 1))
        .as("a full store refuses nothing that devices send")
        .isZero();
  }

  @Test
  void sessionsOfTheTiersAboveAndThoseThatNobodyUsesAnyMoreAreNotCounted() {
    ground.open(ground.tenant, 2);
    assertThat(ground.row(ground.clerk, null, QuotaKind.SESSIONS).used()).isEqualTo(2);
    ground.open(ground.neighbour, 5);
    assertThat(ground.row(ground.clerk, null, QuotaKind.SESSIONS).used()).isEqualTo(2);
    ground.pass(Duration.ofMinutes(31));
    assertThat(ground.row(ground.clerk, null, QuotaKind.SESSIONS).used()).isZero();
  }

  @Test
  void beyondTheSoftLimitOfSessionsACommunityIsToldAndEverybodySignsIn() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.SESSIONS, 1, 5);
    ground.open(ground.tenant, 2);
    ground.rounds.countSessions();
    ground.pass(Duration.ofSeconds(4));
    assertThat(ground.elsewhere.level(ground.tenant, QuotaKind.SESSIONS))
        .isEqualTo(QuotaLevel.SOFT);
    assertThat(ground.elsewhere.pause(ground.tenant, QuotaKind.SESSIONS, 1)).isZero();
  }

  @Test
  void whenNobodyCountsSessionsAnyMoreTheLastCountShutsNobodyOutForLong() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.SESSIONS, 1, 1);
    ground.open(ground.tenant, 2);
    ground.rounds.countSessions();
    ground.pass(Duration.ofSeconds(4));
    assertThat(ground.here.pause(ground.tenant, QuotaKind.SESSIONS, 1)).isEqualTo(60);
    ground.pass(Duration.ofMinutes(5));
    assertThat(ground.here.pause(ground.tenant, QuotaKind.SESSIONS, 1)).isZero();
  }
}
