package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * An opinion that is awaited until a certain time.
 *
 * @param whom in the language of the city
 * @param told who was written to
 * @param limited whether the step has a time of its own, too
 * @param suspended whether the matter stands still
 */
record TimedOpinion(
    UUID id,
    UUID matter,
    UUID task,
    String node,
    UUID definition,
    String whom,
    UUID told,
    UUID askedBy,
    Instant askedAt,
    Instant warnAt,
    Instant dueAt,
    int level,
    boolean limited,
    boolean suspended) {

  private static final String SELECT =
      OpinionTable.COLUMNS
          + ", t.due_at as step_due "
          + OpinionTable.FROM
          + OpinionTable.AWAITED
          + " and j.due_at is not null and j.warn_at is not null";

  /** Empty where it is not awaited any more. */
  static Optional<TimedOpinion> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery(SELECT + " and j.id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** All of a matter. */
  static List<TimedOpinion> of(Handle handle, TenantId tenant, UUID root) {
    return handle
        .createQuery(SELECT + " and m.instance_id = :root order by j.id")
        .bind("tenant", tenant)
        .bind("root", root)
        .map((row, context) -> read(row))
        .list();
  }

  private static TimedOpinion read(ResultSet row) throws SQLException {
    return new TimedOpinion(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getObject("task_id", UUID.class),
        row.getString("node"),
        row.getObject("definition_id", UUID.class),
        OpinionTable.whom(row),
        row.getObject("account_id", UUID.class),
        row.getObject("asked_by", UUID.class),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "warn_at"),
        Sql.instant(row, "due_at"),
        row.getInt("level"),
        row.getObject("step_due") != null,
        row.getObject("suspended_at") != null);
  }
}
