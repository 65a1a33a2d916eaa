package org.linli.analytics.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** Which day of which community is looked at next, and how far that has come. */
final class DueDays {

  private final Handle handle;

  /**
   * @param after the last device that was looked at; null before the first
   */
  record Due(LocalDate day, UUID after) {}

  DueDays(Handle handle) {
    this.handle = handle;
  }

  List<TenantId> due(Instant now, int most) {
    return handle
        .createQuery(
            "select tenant_id from analysis_due where due_at <= :now order by due_at limit :most")
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .bind("most", most)
        .mapTo(String.class)
        .map(TenantId::new)
        .list();
  }

  /** Nothing where another server is at it. */
  Optional<Due> take(TenantId tenant, Instant now) {
    return handle
        .createQuery(
            """
            select day, after_device from analysis_due where tenant_id = :tenant and due_at <= :now
            for update skip locked""")
        .bind("tenant", tenant)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                new Due(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)))
        .findOne();
  }

  void begin(TenantId tenant, LocalDate day, Instant at) {
    handle
        .createUpdate(
            """
            insert into analysis_due (tenant_id, day, due_at) values (:tenant, :day, :at)
            on conflict do nothing""")
        .bind("tenant", tenant)
        .bind("day", day)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void goOn(TenantId tenant, LocalDate day, UUID after, Instant at) {
    handle
        .createUpdate(
            """
            update analysis_due set day = :day, after_device = :after, due_at = :at
            where tenant_id = :tenant""")
        .bind("tenant", tenant)
        .bind("day", day)
        .bind("after", after)
        .bind("at", at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void end(TenantId tenant) {
    handle.execute("delete from analysis_due where tenant_id = ?", tenant.value());
  }
}
