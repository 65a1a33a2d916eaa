package org.linli.keys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.keys.control.SealedRows;
import org.linli.keys.entity.KeyPurpose;
import org.linli.tenancy.boundary.ActiveCommunities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a rotation, encrypts anew what older keys encrypted, so that those can be destroyed (GB/T
 * 39786 8.4, 密钥更新). Rooms tell it their columns when the server starts. Each portion is a
 * transaction of its own; a value that somebody changed meanwhile is left to the next round, and
 * one that does not open stays as it is and is told.
 */
@ApplicationScoped
public class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
  private static final String PART = "keys";
  private static final int PORTION = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final KeyRing keys;
  private final List<SealedColumn> columns = new CopyOnWriteArrayList<>();

  @Inject
  public Resealing(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.keys = keys;
  }

  /** For the container's proxy alone. */
  protected Resealing() {
    this(null, null, null);
  }

  /** A column to be kept under the newest key; told again it changes nothing. */
  public void tell(SealedColumn column) {
    if (columns.stream()
        .noneMatch(
            known ->
                known.table().equals(column.table()) && known.column().equals(column.column()))) {
      columns.add(column);
    }
  }

  /** The columns that were told, for who has to open them. */
  public List<SealedColumn> columns() {
    return List.copyOf(columns);
  }

  /** The columns that were told, as {@code table.column}. */
  public List<String> told() {
    return columns.stream().map(each -> each.table() + "." + each.column()).sorted().toList();
  }

  /**
   * Encrypts with the active key whatever lies under an older one.
   *
   * @return how many values
   */
  public long run() {
    var version = keys.active(KeyPurpose.FIELD).version();
    if (version == 1) {
      return 0;
    }
    var done = new AtomicLong();
    for (var column : columns) {
      each(column, step -> done.addAndGet(reseal(column, version, step)));
    }
    if (done.get() > 0) {
      LOG.info("{} values are sealed anew under FIELD-{}", done, version);
    }
    return done.get();
  }

  /** How many values lie under each version, of all communities that are not shut. */
  public List<KeyUse> use() {
    var counts = new TreeMap<Integer, Long>();
    for (var column : columns) {
      each(
          column,
          step -> {
            // A step that is tried again counts once.
            var found = new AtomicReference<Map<Integer, Long>>(Map.of());
            step.accept(handle -> found.set(SealedRows.counts(handle, column)));
            found.get().forEach((version, n) -> counts.merge(version, n, Long::sum));
          });
    }
    return counts.entrySet().stream()
        .map(entry -> new KeyUse(entry.getKey(), entry.getValue()))
        .toList();
  }

  private long reseal(SealedColumn column, int version, Consumer<Consumer<Handle>> step) {
    var rows = new SealedRows(column, keys, version);
    var before = -1L;
    while (before != rows.looked()) {
      before = rows.looked();
      step.accept(handle -> rows.next(handle, PORTION));
      rows.keep();
    }
    if (rows.shut() > 0) {
      LOG.warn("{} values of {} do not open and stay", rows.shut(), column.table());
    }
    return rows.done();
  }

  /** The work for the platform's table, or for each community's part of it. */
  private void each(SealedColumn column, Consumer<Consumer<Consumer<Handle>>> work) {
    if (!column.ofCommunities()) {
      work.accept(
          step ->
              scopes.asSystem(
                  PART,
                  () -> {
                    jdbi.useHandle(step::accept);
                    return null;
                  }));
      return;
    }
    for (var tenant : scopes.asSystem(PART, () -> jdbi.withHandle(ActiveCommunities::of))) {
      try {
        work.accept(
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
}
