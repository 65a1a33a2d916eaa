package org.linli.keys.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.control.PersonalWalk;
import org.linli.keys.control.Portions;
import org.linli.keys.entity.KeyPurpose;
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
   * Encrypts with the active key whatever lies under an older one, and lays personal texts down as
   * it was ordered; those that this was done for within a day are left for now.
   *
   * @return how many values
   */
  public long round() {
    return run(false);
  }

  /**
   * The same at once for everything.
   *
   * @return how many values
   */
  public long run() {
    return run(true);
  }

  private long run(boolean all) {
    var version = keys.active(KeyPurpose.FIELD).version();
    var portions = new Portions(jdbi, scopes);
    var personal = new PersonalWalk(jdbi, scopes, keys, InstantSource.system());
    var done = 0L;
    for (var column : columns) {
      if (column.personal()) {
        done += personal.run(column, version, all);
      } else if (version > 1) {
        done += portions.anew(column, keys, version);
      }
    }
    if (done > 0) {
      LOG.info("{} values are sealed anew under FIELD-{}", done, version);
    }
    return done;
  }

  /** How many values lie under each version, of all communities that are not shut. */
  public List<KeyUse> use() {
    var portions = new Portions(jdbi, scopes);
    var counts = new TreeMap<Integer, Long>();
    for (var column : columns) {
      portions.versions(column).forEach((version, n) -> counts.merge(version, n, Long::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> new KeyUse(entry.getKey(), entry.getValue()))
        .toList();
  }
}
