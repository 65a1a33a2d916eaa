package org.linli.it.unbreakable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.linli.it.home.Rest;

/**
 * People of another community who look into their lists all the time, and how soon they see them.
 */
final class Others implements AutoCloseable {

  private static final int PEOPLE = 4;
  private static final Duration BETWEEN = Duration.ofMillis(40);
  private static final List<String> LISTS =
      List.of("/api/v1/devices?limit=20", "/api/v1/alarms?limit=20", "/api/v1/work?limit=20");

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ends;

  Others(Rest rest) {
    for (int i = 0; i < PEOPLE; i++) {
      threads.add(Thread.ofPlatform().start(() -> look(rest)));
    }
  }

  private void look(Rest rest) {
    for (int i = 0; !ends; i++) {
      var began = System.nanoTime();
      var answer = rest.get(LISTS.get(i % LISTS.size()));
      nanos.add(answer.status() == 200 ? System.nanoTime() - began : Long.MAX_VALUE);
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Forgets what was. */
  void begin() {
    nanos.clear();
  }

  /** Milliseconds within which 99 of 100 answers came; what was refused came never. */
  double p99() {
    var all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return all[(int) (all.length * 0.99)] / 1e6;
  }

  @Override
  public void close() throws InterruptedException {
    ends = true;
    for (var thread : threads) {
      thread.join();
    }
  }
}
