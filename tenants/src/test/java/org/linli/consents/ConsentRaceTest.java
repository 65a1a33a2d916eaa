package org.linli.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.consents.boundary.ConsentQuery;
import org.linli.consents.entity.ConsentState;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.rights.boundary.DataRefused;
import org.linli.rights.entity.Outcome;

/** The same thing done at once from a phone and at the counter. */
class ConsentRaceTest {

  private static final int AT_ONCE = 4;

  private final Home home = new Home("993001003001");
  private final Caller resident = home.resident();

  @Test
  void givenTwiceAtOnceItStandsOnce() throws Exception {
    var given = home.given(resident, null, "home-health");
    var done = atOnce(() -> home.as(resident, () -> home.mine().give(given)) != null);
    assertThat(done).isEqualTo(1);
    assertThat(rows(ConsentState.STANDING)).isEqualTo(1);
    assertThat(home.health(resident.accountId())).isEqualTo(Outcome.PERMIT);
  }

  @Test
  void withdrawnTwiceAtOnceItEndsOnce() throws Exception {
    var consent = home.give(resident, "home-readings");
    var done =
        atOnce(
            () -> {
              home.withdraw(resident, consent);
              return true;
            });
    assertThat(done).isEqualTo(1);
    assertThat(rows(ConsentState.WITHDRAWN)).isEqualTo(1);
  }

  @Test
  void whoReadsWhileSomebodyWithdrawsIsAnsweredBeforeOrAfterAndNeverAfterwards() throws Exception {
    var consent = home.give(resident, "home-health");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reading =
          threads.submit(
              () -> {
                var open = 0;
                while (true) {
                  try {
                    home.health(resident.accountId());
                    open++;
                  } catch (DataRefused e) {
                    return open;
                  }
                }
              });
      home.withdraw(resident, consent);
      assertThatThrownBy(() -> home.health(resident.accountId())).isInstanceOf(DataRefused.class);
      assertThat(reading.get()).isNotNegative();
    }
  }

  @Test
  void theListLeavesAsAFileWithItsImprint() {
    home.give(resident, "home-health");
    var exports =
        new Exports(home.platform.jdbi(), home.platform.scopes(), RingForTests.over(home.platform));
    var file =
        home.as(
            home.clerk,
            () ->
                exports.make(
                    org.linli.consents.boundary.ConsentSheet.SHEET,
                    page -> home.desk().list(ConsentQuery.ALL, page)));
    assertThat(file.rows()).isPositive();
    assertThat(file.mark()).isNotBlank();
    assertThat(file.name()).startsWith("consents-").endsWith(".xlsx");
  }

  private long rows(ConsentState state) {
    var query = new ConsentQuery(null, null, state);
    return home.as(resident, () -> home.mine().list(query, PageRequest.first(5)).total());
  }

  /** How many of those who try at once succeed. */
  private static long atOnce(Callable<Boolean> deed) throws Exception {
    var together = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, AT_ONCE)
              .mapToObj(
                  each ->
                      threads.submit(
                          () -> {
                            together.await();
                            try {
                              return deed.call();
                            } catch (RuntimeException refused) {
                              return false;
                            }
                          }))
              .toList();
      var done = 0L;
      for (var one : all) {
        done += one.get() ? 1 : 0;
      }
      return done;
    }
  }
}
