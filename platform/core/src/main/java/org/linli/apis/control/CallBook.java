package org.linli.apis.control;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.entity.CallOutcome;
import org.linli.apis.entity.Limit;
import org.linli.tenancy.entity.CityTime;

/**
 * Counts calls in memory, and writes the counts down in batches, so that no call waits for it. What
 * was not written yet is lost when the process is killed; an orderly stop writes it. A day's quota
 * goes by the same counts, and so stands after a restart and counts what other servers wrote; it
 * begins at the city's midnight, wherever a server stands.
 */
public final class CallBook {

  /** Beyond this, new kinds of calls wait for the next batch uncounted: memory is not endless. */
  private static final int MOST_KINDS = 50_000;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<UUID, Day> days = new ConcurrentHashMap<>();
  private final Map<CallKey, Counted> counts = new ConcurrentHashMap<>();

  private record Counted(LongAdder calls, LongAdder bytes) {
    Counted() {
      this(new LongAdder(), new LongAdder());
    }
  }

  /**
   * An application's day.
   *
   * @param written as the database last said
   * @param since taken here and not written yet
   */
  private record Day(Instant begins, AtomicLong written, AtomicLong since) {}

  public CallBook(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  public void count(CallKey key, long bytes) {
    var counted = counts.get(key);
    if (counted == null) {
      if (counts.size() >= MOST_KINDS) {
        return;
      }
      counted = counts.computeIfAbsent(key, same -> new Counted());
    }
    // A batch looks for calls: bytes that came after theirs might wait for ever.
    counted.bytes().add(bytes);
    counted.calls().increment();
  }

  /**
   * Takes one call of the day's quota. Without a quota it is taken too: one that is set later holds
   * for the whole day.
   *
   * @return how many are left
   * @throws TooManyCalls none is left before midnight
   */
  public long take(UUID application, Limit limit, Instant now) {
    var day = day(application, now);
    var used = day.written().get() + day.since().incrementAndGet();
    if (limit.daily() == null) {
      return Long.MAX_VALUE;
    }
    if (used > limit.daily()) {
      day.since().decrementAndGet();
      throw TooManyCalls.today(untilTomorrow(now));
    }
    return limit.daily() - used;
  }

  /** A call that some other limit turned away took nothing of the quota. */
  public void giveBack(UUID application) {
    var day = days.get(application);
    if (day != null) {
      day.since().decrementAndGet();
    }
  }

  public long untilTomorrow(Instant now) {
    return Duration.between(now, midnight(now).atZone(CityTime.ZONE).plusDays(1).toInstant())
        .toSeconds();
  }

  /** Writes what was counted since the last time; what cannot be written is counted on. */
  public void write(Instant now) {
    writing.lock();
    try {
      var batch = taken(now);
      if (batch.isEmpty()) {
        return;
      }
      try {
        scopes
            .asSystem("apis", () -> jdbi.withHandle(handle -> write(handle, batch, now)))
            .forEach((application, total) -> settle(application, total, batch));
      } catch (RuntimeException e) {
        batch.forEach(this::add);
        throw e;
      }
    } finally {
      writing.unlock();
    }
  }

  /** The counts stay where they are and begin anew; those of past hours go when they are empty. */
  private List<CallTable.Row> taken(Instant now) {
    var past = now.minus(Duration.ofHours(2));
    var rows = new ArrayList<CallTable.Row>();
    counts.forEach(
        (key, counted) -> {
          var calls = counted.calls().sumThenReset();
          if (calls > 0) {
            rows.add(new CallTable.Row(key, calls, counted.bytes().sumThenReset()));
          } else if (key.hour().isBefore(past)) {
            counts.remove(key);
          }
        });
    return rows;
  }

  private void add(CallTable.Row row) {
    var counted = counts.computeIfAbsent(row.key(), same -> new Counted());
    counted.calls().add(row.calls());
    counted.bytes().add(row.bytes());
  }

  private Map<UUID, Long> write(Handle handle, List<CallTable.Row> batch, Instant now) {
    CallTable.add(handle, batch);
    var totals = new HashMap<UUID, Long>();
    var begins = midnight(now);
    days.forEach(
        (application, day) -> {
          if (day.begins().equals(begins)) {
            totals.put(application, CallTable.since(handle, application, begins));
          } else {
            days.remove(application, day);
          }
        });
    return totals;
  }

  private void settle(UUID application, long total, List<CallTable.Row> batch) {
    var day = days.get(application);
    if (day == null) {
      return;
    }
    var settled =
        batch.stream()
            .filter(row -> row.key().application().equals(application))
            .filter(row -> row.key().outcome() != CallOutcome.LIMITED)
            .filter(row -> !row.key().hour().isBefore(day.begins()))
            .mapToLong(CallTable.Row::calls)
            .sum();
    day.written().set(total);
    day.since().addAndGet(-settled);
  }

  private Day day(UUID application, Instant now) {
    var begins = midnight(now);
    var day = days.get(application);
    if (day != null && day.begins().equals(begins)) {
      return day;
    }
    var written =
        scopes.asSystem(
            "apis", () -> jdbi.withHandle(handle -> CallTable.since(handle, application, begins)));
    return days.compute(
        application,
        (same, old) ->
            old != null && old.begins().equals(begins)
                ? old
                : new Day(begins, new AtomicLong(written), new AtomicLong()));
  }

  private Instant midnight(Instant now) {
    return now.atZone(CityTime.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
