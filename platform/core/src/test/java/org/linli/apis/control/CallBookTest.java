package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.entity.CallOutcome;
import org.linli.apis.entity.Limit;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/** Counts of calls on two servers, and the day's quota that goes by them. */
class CallBookTest {

  private static final Limit FIVE_A_DAY = new Limit(100, 100, 5L);
  private static final Limit NO_QUOTA = new Limit(100, 100, null);

  private final TestPlatform platform = TestPlatform.shared();
  private final CallBook here = new CallBook(platform.jdbi(), platform.scopes());
  private final CallBook elsewhere = new CallBook(platform.jdbi(), platform.scopes());
  private final UUID application = UUID.randomUUID();

  /** Noon, so that the hours around it are of one day. */
  private final Instant noon =
      Instant.now()
          .atZone(CityTime.ZONE)
          .toLocalDate()
          .atTime(12, 0)
          .atZone(CityTime.ZONE)
          .toInstant();

  @AfterEach
  void forget() {
    platform
        .owner()
        .useHandle(
            handle -> handle.execute("delete from api_call where application_id = ?", application));
  }

  private CallKey key(CallOutcome outcome, int step) {
    return new CallKey(
        noon.truncatedTo(ChronoUnit.HOURS), application, "listFigures", "", "", outcome, step);
  }

  /** A call from its beginning to its end. */
  private long called(CallBook book, Limit limit) {
    var left = book.take(application, limit, noon);
    book.count(key(CallOutcome.OK, 3), 10);
    return left;
  }

  private long written(String column) {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select coalesce(sum("
                            + column
                            + "), 0) from api_call where application_id = ?")
                    .bind(0, application)
                    .mapTo(long.class)
                    .one());
  }

  private void requireNoneLeft(CallBook book) {
    assertThatThrownBy(() -> book.take(application, FIVE_A_DAY, noon))
        .isInstanceOfSatisfying(
            TooManyCalls.class,
            many -> assertThat(many.retryAfterSeconds()).isEqualTo(book.untilTomorrow(noon)));
  }

  private static <T> List<T> together(int times, Callable<T> work) throws Exception {
    try (var callers = Executors.newFixedThreadPool(8)) {
      return callers.invokeAll(Collections.nCopies(times, work)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  @Test
  @Requirement({"004-S7d", "000-8.2.e-2"})
  void noCallIsLostThoughManyAreCountedWhileABatchIsWritten() throws Exception {
    together(
        400,
        () -> {
          IntStream.range(0, 10).forEach(n -> here.count(key(CallOutcome.OK, n % 4), 7));
          if (Math.random() < 0.05) {
            here.write(noon);
          }
          return true;
        });
    here.write(noon);
    here.write(noon);
    assertThat(written("calls")).isEqualTo(4000);
    assertThat(written("bytes")).isEqualTo(28_000);
  }

  @Test
  @Requirement({"004-S7e", "000-8.2.e-3"})
  void theQuotaIsExactHoweverManyCallAtOnce() throws Exception {
    var hundred = new Limit(100, 100, 100L);
    var passed =
        together(
            300,
            () -> {
              try {
                return here.take(application, hundred, noon) >= 0;
              } catch (TooManyCalls e) {
                return false;
              }
            });
    assertThat(passed.stream().filter(Boolean::booleanValue)).hasSize(100);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void whatAnotherServerLetThroughCountsWithTheNextBatch() {
    assertThat(called(here, FIVE_A_DAY)).isEqualTo(4);
    called(elsewhere, FIVE_A_DAY);
    called(elsewhere, FIVE_A_DAY);
    elsewhere.write(noon);
    here.write(noon);
    assertThat(called(here, FIVE_A_DAY)).isEqualTo(1);
    assertThat(called(here, FIVE_A_DAY)).isZero();
    requireNoneLeft(here);
    here.write(noon);
    called(elsewhere, NO_QUOTA);
    elsewhere.write(noon);
    requireNoneLeft(elsewhere);
  }

  @Test
  void aBatchCountsNoCallTwice() {
    called(here, FIVE_A_DAY);
    called(here, FIVE_A_DAY);
    for (int round = 0; round < 3; round++) {
      here.write(noon);
    }
    assertThat(written("calls")).isEqualTo(2);
    assertThat(called(here, FIVE_A_DAY)).isEqualTo(2);
  }

  @Test
  void whatWasTurnedAwayForItsNumberTakesNothing() {
    called(here, FIVE_A_DAY);
    for (int many = 0; many < 9; many++) {
      here.count(key(CallOutcome.LIMITED, 0), 0);
    }
    here.write(noon);
    assertThat(written("calls")).isEqualTo(10);
    assertThat(called(here, FIVE_A_DAY)).isEqualTo(3);
  }

  @Test
  void whatFailedOrWasRefusedTakesItsPart() {
    for (var outcome : new CallOutcome[] {CallOutcome.FAILED, CallOutcome.REFUSED}) {
      here.take(application, FIVE_A_DAY, noon);
      here.count(key(outcome, 0), 0);
    }
    here.write(noon);
    assertThat(called(here, FIVE_A_DAY)).isEqualTo(2);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void aQuotaThatIsSetLaterHoldsForTheWholeDay() {
    for (int call = 0; call < 3; call++) {
      assertThat(called(here, NO_QUOTA)).isEqualTo(Long.MAX_VALUE);
    }
    assertThat(called(here, FIVE_A_DAY)).as("before anything was written").isEqualTo(1);
    here.write(noon);
    assertThat(called(here, FIVE_A_DAY)).as("and after it").isZero();
    requireNoneLeft(here);
    called(here, NO_QUOTA);
    here.write(noon);
    requireNoneLeft(here);
  }

  @Test
  void aCallThatIsGivenBackCanBeTakenAgain() {
    for (int call = 0; call < 5; call++) {
      here.take(application, FIVE_A_DAY, noon);
    }
    requireNoneLeft(here);
    here.giveBack(application);
    assertThat(here.take(application, FIVE_A_DAY, noon)).isZero();
    requireNoneLeft(here);
    here.giveBack(UUID.randomUUID());
    requireNoneLeft(here);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void aNewDayBeginsAtMidnightWithAWholeQuota() {
    var midnight = noon.plus(Duration.ofHours(12));
    var lastSecond = midnight.minusSeconds(1);
    for (int call = 0; call < 5; call++) {
      called(here, FIVE_A_DAY);
    }
    assertThatThrownBy(() -> here.take(application, FIVE_A_DAY, lastSecond))
        .isInstanceOfSatisfying(
            TooManyCalls.class, many -> assertThat(many.retryAfterSeconds()).isEqualTo(1));
    assertThat(here.take(application, FIVE_A_DAY, midnight)).isEqualTo(4);
    here.write(midnight);
    assertThat(here.take(application, FIVE_A_DAY, midnight))
        .as("what was counted before midnight is of the day before")
        .isEqualTo(3);
    assertThat(here.untilTomorrow(midnight)).isEqualTo(86_400);
  }

  @Test
  @Requirement("000-8.2.e-3")
  void theDayIsTheCitysWhereverTheServerStands() {
    var there = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    try {
      var book = new CallBook(platform.jdbi(), platform.scopes());
      assertThat(book.untilTomorrow(Instant.parse("2026-11-21T15:59:59Z"))).isEqualTo(1);
      assertThat(book.untilTomorrow(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo(86_400);
    } finally {
      TimeZone.setDefault(there);
    }
  }
}
