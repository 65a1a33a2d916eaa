package org.linli.health.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.health.entity.WaitingWork;

/** What waits for its time, by kind: rows without content, whichever community they are of. */
public final class WorkTable {

  private static final String WAITING =
      """
      select kind, sum(case when due_at > :now then 1 else 0 end) as waiting,
        sum(case when due_at <= :now then 1 else 0 end) as late, min(due_at) as oldest
      from (
        select kind, due_at from due_work
        union all select 'process-' || lower(kind), due_at from process_timer
        union all select 'analysis', due_at from analysis_due
        union all select 'store', due_at from store_due
        union all select 'letter-' || lower(channel), due_at from letter_due where taken_at is null
        union all select 'exchange', due_at from exchange_stream where state = 'ACTIVE'
      ) w group by kind order by kind\
      """;

  private WorkTable() {}

  public static List<WaitingWork> waiting(Handle handle, Instant now) {
    return handle
        .createQuery(WAITING)
        .bind("now", now)
        .map(
            (row, context) ->
                new WaitingWork(
                    row.getString("kind"),
                    row.getLong("waiting"),
                    row.getLong("late"),
                    row.getObject("oldest", OffsetDateTime.class).toInstant()))
        .list();
  }
}
