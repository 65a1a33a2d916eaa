package org.linli.health.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.health.control.BackupTable;
import org.linli.health.entity.BackupFigures;
import org.linli.health.entity.BackupKind;
import org.linli.health.entity.BackupRun;
import org.linli.health.entity.BackupState;

/**
 * Backup and recovery (000 §7.2 b 1) as the operators watch it: what was copied, when a restore was
 * last rehearsed, how long it took and how much a loss of the machine would cost. The copies
 * themselves are made beside the database.
 */
@Facade
public class BackupHealth {

  private final BackupTable table;
  private final InstantSource clock;

  @Inject
  public BackupHealth(BackupTable table) {
    this(table, InstantSource.system());
  }

  public BackupHealth(BackupTable table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected BackupHealth() {
    this(null, null);
  }

  @Permit("ops:read")
  public BackupFigures figures() {
    return new BackupFigures(
        table.last(BackupKind.FULL, BackupState.DONE).orElse(null),
        table.last(BackupKind.REHEARSAL, BackupState.DONE).orElse(null),
        failing(BackupKind.FULL).or(() -> failing(BackupKind.REHEARSAL)).orElse(null),
        clock.instant());
  }

  /**
   * What was done, newest first.
   *
   * @param kind null for all
   */
  @Permit("ops:read")
  public Page<BackupRun> runs(BackupKind kind, PageRequest page) {
    return table.page(kind, page);
  }

  private Optional<Instant> failing(BackupKind kind) {
    var done = table.last(kind, BackupState.DONE).map(BackupRun::startedAt).orElse(Instant.MIN);
    return table
        .last(kind, BackupState.FAILED)
        .map(BackupRun::startedAt)
        .filter(failed -> failed.isAfter(done));
  }
}
