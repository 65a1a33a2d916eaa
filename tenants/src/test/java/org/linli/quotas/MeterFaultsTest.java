package org.linli.quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotaReached;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.entity.TenantId;

/** What is counted while things go wrong, or all at once. */
class MeterFaultsTest {

  private final QuotaGround ground = new QuotaGround();

  @AfterEach
  void forget() {
    ground.forget();
  }

  @Test
  void whatCannotBeWrittenOfOneCityKeepsNoOthersFromBeingWritten() {
    ground.use(ground.here, ground.tenant, QuotaKind.MESSAGES, Long.MAX_VALUE);
    ground.here.count(ground.tenant, QuotaKind.MESSAGES, 1);
    ground.here.count(ground.stranger, QuotaKind.MESSAGES, 5);
    assertThatThrownBy(ground.here::write)
        .as("more than a row holds, and the timer is told")
        .isInstanceOf(RuntimeException.class);
    assertThat(ground.row(ground.keeper, ground.stranger, QuotaKind.MESSAGES).used()).isEqualTo(5);
    assertThatThrownBy(ground.here::write)
        .as("what was not written is still there")
        .isInstanceOf(RuntimeException.class);
    assertThat(ground.row(ground.keeper, ground.stranger, QuotaKind.MESSAGES).used())
        .as("what was written is not written twice")
        .isEqualTo(5);
  }

  @Test
  void whatIsCountedOfNobodyKnownIsNobodysAndHarmsNobody() {
    ground.here.count(new TenantId("995201001999"), QuotaKind.MESSAGES, 3);
    ground.here.count(ground.tenant, QuotaKind.MESSAGES, 4);
    ground.here.write();
    assertThat(ground.row(ground.clerk, null, QuotaKind.MESSAGES).used()).isEqualTo(4);
  }

  @Test
  void aNameThatIsNoCodeLosesNobodysCounts() {
    ground.here.count(new TenantId("t"), QuotaKind.MESSAGES, 3);
    ground.here.count(ground.tenant, QuotaKind.MESSAGES, 4);
    assertThatThrownBy(ground.here::write).isInstanceOf(RuntimeException.class);
    assertThat(ground.row(ground.clerk, null, QuotaKind.MESSAGES).used()).isEqualTo(4);
  }

  @Test
  void whatServersWriteAtTheSameTimeIsAllThere() throws Exception {
    var barrier = new CyclicBarrier(4);
    var threads = new ArrayList<Thread>();
    for (int server = 0; server < 4; server++) {
      var meter = new Meter(ground.platform.jdbi(), ground.platform.scopes(), ground);
      for (var kind : List.of(QuotaKind.MESSAGES, QuotaKind.JOBS, QuotaKind.EXPORTS)) {
        meter.count(ground.tenant, kind, 10);
        meter.count(ground.neighbour, kind, 1);
      }
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      barrier.await();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                    meter.write();
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    for (var kind : List.of(QuotaKind.MESSAGES, QuotaKind.JOBS, QuotaKind.EXPORTS)) {
      assertThat(ground.row(ground.bureau, ground.tenant, kind).used()).isEqualTo(40);
      assertThat(ground.row(ground.bureau, ground.neighbour, kind).used()).isEqualTo(4);
    }
  }

  @Test
  void whileTheDatabaseIsAwayWhatWasKnownLastHolds() {
    var scopes = ground.platform.scopes();
    var broken = new Meter(null, scopes, ground);
    assertThat(broken.level(ground.tenant, QuotaKind.MESSAGES)).isEqualTo(QuotaLevel.GOOD);
    assertThat(broken.pause(ground.tenant, QuotaKind.MESSAGES, 1))
        .as("nobody is shut out because nobody can be asked")
        .isZero();
  }

  @Test
  void anotherServerHearsOfAQuotaWithinThreeSeconds() {
    assertThat(ground.elsewhere.level(ground.tenant, QuotaKind.JOBS)).isEqualTo(QuotaLevel.GOOD);
    ground.use(ground.here, ground.tenant, QuotaKind.JOBS, 9);
    ground.set(ground.bureau, ground.tenant, QuotaKind.JOBS, 1, 2);
    assertThat(ground.elsewhere.level(ground.tenant, QuotaKind.JOBS))
        .as("it read a moment ago")
        .isEqualTo(QuotaLevel.GOOD);
    ground.pass(Duration.ofSeconds(3));
    assertThat(ground.elsewhere.level(ground.tenant, QuotaKind.JOBS)).isEqualTo(QuotaLevel.HARD);
  }

  @Test
  void aFloodOfOneKindHoldsNoOtherKindOfTheSameCommunity() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.EXPORTS, 1, 2);
    ground.use(ground.here, ground.tenant, QuotaKind.EXPORTS, 50);
    ground.pass(Duration.ofSeconds(4));
    for (int i = 0; i < 3; i++) {
      ground.here.pass(Optional.of(ground.tenant), QuotaKind.EXPORTS);
    }
    assertThatThrownBy(() -> ground.here.pass(Optional.of(ground.tenant), QuotaKind.EXPORTS))
        .isInstanceOf(QuotaReached.class);
    for (int i = 0; i < 100; i++) {
      ground.here.pass(Optional.of(ground.tenant), QuotaKind.API_CALLS);
      ground.here.pass(Optional.of(ground.tenant), QuotaKind.JOBS);
      ground.here.pass(Optional.of(ground.neighbour), QuotaKind.EXPORTS);
      assertThat(ground.here.pause(ground.tenant, QuotaKind.MESSAGES, i)).isZero();
    }
  }

  @Test
  void whatWasPutOffIsToldToTheCommunityAndIsNoUse() {
    ground.set(ground.bureau, ground.tenant, QuotaKind.EXPORTS, 1, 2);
    ground.use(ground.here, ground.tenant, QuotaKind.EXPORTS, 5);
    ground.pass(Duration.ofSeconds(4));
    for (int i = 0; i < 10; i++) {
      ground.here.pause(ground.tenant, QuotaKind.EXPORTS, 1);
    }
    ground.here.write();
    var row = ground.row(ground.clerk, null, QuotaKind.EXPORTS);
    assertThat(row.used()).as("a refusal uses nothing up").isEqualTo(5);
    assertThat(row.refused()).as("three came through at once").isEqualTo(7);
  }

  @Test
  void aCountAtMidnightIsOfOneDayAlone() {
    ground.use(ground.here, ground.tenant, QuotaKind.JOBS, 5);
    ground.pass(Duration.ofHours(12));
    ground.use(ground.here, ground.tenant, QuotaKind.JOBS, 2);
    var row = ground.row(ground.clerk, null, QuotaKind.JOBS);
    assertThat(row.used()).isEqualTo(2);
    assertThat(row.until()).isEqualTo(ground.instant().plus(Duration.ofDays(1)));
    Instant end = ground.instant().plusSeconds(1);
    assertThat(
            ground.platform.as(
                ground.clerk,
                () ->
                    ground.quotas.hours(null, QuotaKind.JOBS, end.minus(Duration.ofDays(1)), end)))
        .as("yesterday is still told")
        .hasSize(2);
  }
}
