package org.linli.keys.control;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.SealedColumn;
import org.linli.tenancy.boundary.ActiveCommunities;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Walks a column as the platform itself: whole, or each community's part of it by itself. */
public final class Portions {

  private static final Logger LOG = LoggerFactory.getLogger(Portions.class);
  private static final String PART = "keys";
  private static final int PORTION = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;

  public Portions(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** What takes one step of the work in a transaction of its own. */
  @FunctionalInterface
  interface Steps {
    void take(Consumer<Handle> step);
  }

  /** In a transaction of the platform's own. */
  void asPlatform(Consumer<Handle> step) {
    scopes.asSystem(
        PART,
        () -> {
          jdbi.useHandle(step::accept);
          return null;
        });
  }

  /** How many values lie under which version, of all communities that are not shut. */
  public Map<Integer, Long> versions(SealedColumn column) {
    var counts = new TreeMap<Integer, Long>();
    each(
        column,
        null,
        (place, steps) -> {
          // A step that is tried again counts once.
          var found = new AtomicReference<Map<Integer, Long>>(Map.of());
          steps.take(handle -> found.set(SealedRows.counts(handle, column)));
          found.get().forEach((version, n) -> counts.merge(version, n, Long::sum));
        });
    return counts;
  }

  /**
   * What lies in each of these columns, by {@code table.column}; one transaction for each community
   * that is not shut.
   */
  public Map<String, Lying> lying(List<SealedColumn> columns) {
    var sums = new TreeMap<String, Lying>();
    columns.stream()
        .collect(Collectors.partitioningBy(SealedColumn::ofCommunities))
        .values()
        .stream()
        .filter(alike -> !alike.isEmpty())
        .forEach(
            alike ->
                each(
                    alike.getFirst(),
                    null,
                    (place, steps) -> {
                      // A step that is tried again counts once.
                      var found = new TreeMap<String, Lying>();
                      steps.take(
                          handle ->
                              alike.forEach(
                                  column -> found.put(column.name(), Lying.of(handle, column))));
                      found.forEach((name, lying) -> sums.merge(name, lying, Lying::plus));
                    }));
    return sums;
  }

  /**
   * Encrypts anew what lies under older keys.
   *
   * @return how many values
   */
  public long anew(SealedColumn column, KeyRing keys, int version) {
    var done = new AtomicLong();
    each(
        column,
        null,
        (place, steps) -> done.addAndGet(turn(column, Turn.anew(column, keys, version), steps)));
    return done.get();
  }

  /**
   * The same for the communities after that one, in the order of their ids.
   *
   * @param after null for all of them
   * @param work gets the community's id; an empty text for the platform's table
   */
  void each(SealedColumn column, String after, BiConsumer<String, Steps> work) {
    if (!column.ofCommunities()) {
      work.accept("", this::asPlatform);
      return;
    }
    var communities = scopes.asSystem(PART, () -> jdbi.withHandle(ActiveCommunities::of));
    for (var tenant : communities.stream().sorted(Comparator.comparing(TenantId::value)).toList()) {
      if (after != null && tenant.value().compareTo(after) <= 0) {
        continue;
      }
      try {
        work.accept(
            tenant.value(),
            step ->
                scopes.asSystem(
                    PART,
                    tenant,
                    () -> {
                      jdbi.useHandle(step::accept);
                      return null;
                    }));
      } catch (TenantSuspended meanwhile) {
        LOG.info("{} is suspended; its values wait", tenant);
      }
    }
  }

  /**
   * Turns what is not yet as it shall be, portion by portion.
   *
   * @return how many values
   */
  static long turn(SealedColumn column, Turn turn, Steps steps) {
    var rows = new SealedRows(column, turn);
    var before = -1L;
    while (before != rows.looked()) {
      before = rows.looked();
      steps.take(handle -> rows.next(handle, PORTION));
      rows.keep();
    }
    if (rows.shut() > 0) {
      LOG.warn("{} values of {} do not open and stay", rows.shut(), column.table());
    }
    return rows.done();
  }
}
