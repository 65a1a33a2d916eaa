package org.linli.it.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.linli.it.browser.Menu;
import org.linli.it.home.AtLength;
import org.linli.it.home.Installation;

/**
 * Two hundred people of all tiers at work at once: each looks at a screen of the menu for about ten
 * seconds and goes to the next. Server and asker share one machine, so what is measured here holds
 * the asker's own work too.
 */
@AtLength
class WorkingSessionsIT {

  private static final int SECONDS = 120;
  private static final int WARM_SECONDS = 40;
  private static final int LEAST_LOOK_MILLIS = 5_000;
  private static final int MOST_LOOK_MILLIS = 15_000;
  private static final Duration BAR = Duration.ofMillis(200);

  /** Who, and how many windows. */
  private record Crowd(String username, int sessions) {}

  private static final List<Crowd> CROWDS =
      List.of(
          new Crowd("jinjiang-resident-1", 50),
          new Crowd("wuhou-resident-1", 50),
          new Crowd("jinjiang-grid-1", 20),
          new Crowd("wuhou-grid-1", 20),
          new Crowd("jinjiang-clerk", 20),
          new Crowd("wuhou-clerk", 20),
          new Crowd("street-510104026", 8),
          new Crowd("district-510104", 6),
          new Crowd("bureau", 6));

  private final Installation installation = Installation.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean counts;
  private volatile boolean ends;

  @Test
  void twoHundredPeopleAtWorkAreAnsweredInTime() throws Exception {
    var workers = new ArrayList<Thread>();
    try {
      for (var crowd : CROWDS) {
        var menu = Menu.of(installation, crowd.username());
        for (int i = 0; i < crowd.sessions(); i++) {
          var session =
              ScreenSession.enter(http, installation.http(), crowd.username(), menu.password());
          workers.add(Thread.ofVirtual().start(() -> work(session, menu.routes())));
        }
      }
      Thread.sleep(Duration.ofSeconds(WARM_SECONDS));
      counts = true;
      Thread.sleep(Duration.ofSeconds(SECONDS));
      counts = false;
    } finally {
      ends = true;
      for (var worker : workers) {
        worker.join();
      }
    }
    var all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d sessions, %d screens in %d s: p50 %d ms, p95 %d ms, p99 %d ms; %d failed %s%n",
        workers.size(),
        all.length,
        SECONDS,
        at(all, 0.5),
        at(all, 0.95),
        at(all, 0.99),
        failures.size(),
        failures.stream().limit(5).toList());
    assertThat(workers).hasSize(200);
    assertThat(failures).isEmpty();
    assertThat(at(all, 0.95)).isLessThanOrEqualTo(BAR.toMillis());
  }

  private static long at(long[] sorted, double share) {
    assertThat(sorted).as("somebody worked").isNotEmpty();
    return Duration.ofNanos(sorted[(int) (sorted.length * share)]).toMillis();
  }

  private void work(ScreenSession session, List<String> routes) {
    var random = ThreadLocalRandom.current();
    try (session) {
      while (true) {
        Thread.sleep(random.nextInt(LEAST_LOOK_MILLIS, MOST_LOOK_MILLIS));
        if (ends) {
          return;
        }
        var route = routes.get(random.nextInt(routes.size()));
        var began = System.nanoTime();
        var drawn = session.open(route);
        if (counts) {
          nanos.add(System.nanoTime() - began);
          if (drawn.path("changes").isEmpty()) {
            failures.add("nothing of " + route);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      if (!ends) {
        failures.add(e.toString());
      }
    }
  }
}
