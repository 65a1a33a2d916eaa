package org.linli.entrances.control;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.entrances.entity.RefusedEntry;
import org.linli.entrances.entity.RefusedName;
import org.linli.entrances.entity.RefusedRow;
import org.linli.nodes.entity.NodeName;
import org.linli.pace.PerMinute;
import org.linli.persistence.Sql;

/**
 * Notes of those who were turned away, until they are written. To note is a look into a map: a
 * flood slows no door. So many different ones are remembered, and so many rows a minute written;
 * all others are counted by door and reason alone.
 */
public final class RefusedBook {

  /** Rows of each server or door in a minute: fifteen million in half a year of nothing else. */
  public static final int MOST_A_MINUTE = 60;

  private static final int MOST_REMEMBERED = 1_000;

  private final InstantSource clock;
  private final PerMinute pace;
  private Map<RefusedEntry, Tally> noted = new HashMap<>();

  private record Tally(Instant first, Instant last, long tries) {

    static Tally once(Instant now) {
      return new Tally(now, now, 1);
    }

    Tally and(Tally other) {
      return new Tally(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          tries + other.tries);
    }
  }

  public RefusedBook(InstantSource clock) {
    this.clock = clock;
    this.pace = new PerMinute(MOST_A_MINUTE, clock);
  }

  /** Never waits for anything outside of this memory. */
  public synchronized void note(RefusedEntry entry) {
    note(entry, Tally.once(clock.instant()));
  }

  private void note(RefusedEntry entry, Tally tally) {
    var kept =
        noted.size() < MOST_REMEMBERED || noted.containsKey(entry) ? entry : entry.nameless();
    noted.merge(kept, tally, Tally::and);
  }

  /** What was noted since the last time; it is the caller's now, to be written or given back. */
  public synchronized Taken take() {
    var taken = new Taken(noted);
    noted = new HashMap<>();
    return taken;
  }

  /** It could not be written: it is noted again, as far as there is room. */
  public synchronized void back(Taken taken) {
    taken.entries.forEach(this::note);
  }

  /** How many different ones wait to be written. */
  public synchronized int waiting() {
    return noted.size();
  }

  /** What is on its way into the table. */
  public static final class Taken {

    private final Map<RefusedEntry, Tally> entries;

    private Taken(Map<RefusedEntry, Tally> entries) {
      this.entries = entries;
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }
  }

  /**
   * The rows without full names: at most so many as the minute has left, and one for each door and
   * reason besides.
   */
  public List<RefusedRow> rows(Handle handle, Taken from) {
    var taken = from.entries;
    var written = new HashMap<RefusedEntry, Tally>();
    var names =
        taken.keySet().stream()
            .filter(entry -> entry.door().ofPeople() && !entry.name().isEmpty())
            .map(entry -> entry.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var tenants = RefusedTable.tenants(handle, names);
    taken.forEach(
        (entry, tally) ->
            written.merge(
                entry.name().isEmpty() && entry.address().isEmpty() || !pace.next()
                    ? entry.nameless()
                    : shown(entry, tenants),
                tally,
                Tally::and));
    var rows = new ArrayList<RefusedRow>();
    written.forEach((entry, tally) -> rows.add(row(entry, tally)));
    return rows;
  }

  private static RefusedEntry shown(RefusedEntry entry, Map<String, String> tenants) {
    return entry.door().ofPeople()
        ? new RefusedEntry(
            entry.door(),
            entry.reason(),
            RefusedName.masked(entry.name()),
            entry.address(),
            tenants.get(entry.name().toLowerCase(Locale.ROOT)))
        : entry;
  }

  private static RefusedRow row(RefusedEntry entry, Tally tally) {
    return new RefusedRow(
        Sql.newId(),
        NodeName.here(),
        tally.first(),
        tally.last(),
        entry.door(),
        entry.reason(),
        entry.name(),
        entry.address(),
        entry.tenant(),
        tally.tries());
  }
}
