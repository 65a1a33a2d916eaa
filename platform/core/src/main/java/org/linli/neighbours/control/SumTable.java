package org.linli.neighbours.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.neighbours.entity.ActivitySum;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Activities in figures, kept by the community that holds them. */
public final class SumTable {

  private SumTable() {}

  /** What is over, or was cancelled, stays counted as it was: the names are deleted then. */
  static void refresh(Handle handle, TenantId host, UUID activity) {
    handle.execute(
        """
        insert into neighbour_sum (tenant_id, activity_id, code, title, starts_at, ends_at, cancelled, guests,
          accepted, people, guest_people)
        select a.tenant_id, a.id, t.code, a.title, a.starts_at, a.ends_at, a.state = 'CANCELLED',
          (select count(*) from neighbour_guest g where g.tenant_id = a.tenant_id and g.activity_id = a.id),
          (select count(*) from neighbour_guest g where g.tenant_id = a.tenant_id and g.activity_id = a.id
            and g.state = 'ACCEPTED'),
          (select count(*) from neighbour_person p where p.tenant_id = a.tenant_id and p.activity_id = a.id),
          (select count(*) from neighbour_person p where p.tenant_id = a.tenant_id and p.activity_id = a.id
            and p.home_id <> a.tenant_id)
        from neighbour_activity a join tenant t on t.id = a.tenant_id where a.tenant_id = ? and a.id = ?
        on conflict (tenant_id, activity_id) do update set code = excluded.code, cancelled = excluded.cancelled,
          guests = excluded.guests, accepted = excluded.accepted, people = excluded.people,
          guest_people = excluded.guest_people
        where not neighbour_sum.cancelled and neighbour_sum.ends_at > ?\
        """,
        host.value(),
        activity,
        Instant.now().atOffset(ZoneOffset.UTC));
  }

  /** Those of every community in the reader's division, the next first. */
  public static Page<ActivitySum> list(Jdbi jdbi, PageRequest page) {
    return new PagedQuery(
            "select s.*, t.name ",
            "from neighbour_sum s join tenant t on t.id = s.tenant_id where t.state = 'ACTIVE'")
        .found("(s.title ilike :search or t.name ilike :search)", page)
        .page(
            jdbi,
            page,
            "s.starts_at desc, s.activity_id",
            (row, context) ->
                new ActivitySum(
                    row.getObject("activity_id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("title"),
                    Sql.instant(row, "starts_at"),
                    Sql.instant(row, "ends_at"),
                    row.getBoolean("cancelled"),
                    row.getInt("guests"),
                    row.getInt("accepted"),
                    row.getInt("people"),
                    row.getInt("guest_people")));
  }
}
