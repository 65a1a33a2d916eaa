package org.linli.maintenance.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.maintenance.entity.Maintenance;
import org.linli.maintenance.entity.MaintenanceMode;
import org.linli.persistence.Sql;

/** Announced maintenance as rows. */
public final class MaintenanceTable {

  private static final int MOST_SHOWN = 100;

  private final Jdbi jdbi;

  public MaintenanceTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is told now, the next first. */
  public List<Maintenance> told(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from maintenance where ended_at is null and ends_at > :now
                    order by starts_at, id""")
                .bind("now", now)
                .map((row, context) -> row(row))
                .list());
  }

  /** The last hundred, newest first. */
  public List<Maintenance> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from maintenance order by starts_at desc, id limit :most")
                .bind("most", MOST_SHOWN)
                .map((row, context) -> row(row))
                .list());
  }

  public void add(Maintenance maintenance) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into maintenance (id, mode, words_zh, words_en, starts_at, ends_at, set_by, set_at)
                    values (:id, :mode, :zh, :en, :starts, :ends, :by, :at)""")
                .bind("id", maintenance.id())
                .bind("mode", maintenance.mode())
                .bind("zh", maintenance.wordsZh())
                .bind("en", maintenance.wordsEn())
                .bind("starts", maintenance.startsAt())
                .bind("ends", maintenance.endsAt())
                .bind("by", maintenance.setBy())
                .bind("at", maintenance.setAt())
                .execute());
  }

  /** False when it is over already, or there is none. */
  public boolean end(UUID id, Instant now, String by) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update maintenance set ended_at = :now, ended_by = :by
                        where id = :id and ended_at is null and ends_at > :now""")
                    .bind("id", id)
                    .bind("now", now)
                    .bind("by", by)
                    .execute()
                == 1);
  }

  private static Maintenance row(ResultSet row) throws SQLException {
    return new Maintenance(
        row.getObject("id", UUID.class),
        MaintenanceMode.valueOf(row.getString("mode")),
        row.getString("words_zh"),
        row.getString("words_en"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getString("set_by"),
        Sql.instant(row, "set_at"),
        Sql.instant(row, "ended_at"),
        row.getString("ended_by"));
  }
}
