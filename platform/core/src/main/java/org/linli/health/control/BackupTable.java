package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.health.entity.BackupKind;
import org.linli.health.entity.BackupRun;
import org.linli.health.entity.BackupState;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** What the process that makes the copies wrote down. */
@ApplicationScoped
public class BackupTable {

  private static final String COLUMNS = "select * ";
  private static final String FROM = "from backup_run where true";

  private final Jdbi jdbi;

  @Inject
  public BackupTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected BackupTable() {
    this(null);
  }

  public Page<BackupRun> page(BackupKind kind, PageRequest page) {
    return new PagedQuery(COLUMNS, FROM)
        .and("kind = :kind", "kind", kind)
        .page(jdbi, page, "started_at desc, id desc", (row, context) -> run(row));
  }

  public Optional<BackupRun> last(BackupKind kind, BackupState state) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + FROM
                        + " and kind = :kind and state = :state order by started_at desc limit 1")
                .bind("kind", kind)
                .bind("state", state)
                .map((row, context) -> run(row))
                .findFirst());
  }

  private static BackupRun run(ResultSet row) throws SQLException {
    return new BackupRun(
        BackupKind.valueOf(row.getString("kind")),
        BackupState.valueOf(row.getString("state")),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "ended_at"),
        row.getObject("bytes", Long.class),
        row.getObject("places", Integer.class),
        row.getObject("recovery_ms", Long.class),
        row.getObject("loss_ms", Long.class),
        row.getObject("tables", Integer.class),
        row.getString("detail"));
  }
}
