package org.linli.neighbours.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.neighbours.entity.ActivityState;
import org.linli.neighbours.entity.Guest;
import org.linli.neighbours.entity.Neighbour;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Whom a community can ask along, and whom it asked. */
public final class GuestTable {

  private static final int CITY = 4;
  private static final int STREET = 9;

  private GuestTable() {}

  /** The communities of the city that work, without the own; those of the own street first. */
  public static Page<Neighbour> neighbours(Jdbi jdbi, TenantId tenant, PageRequest page) {
    return all(tenant)
        .found("(t.name ilike :search or t.code like :search)", page)
        .page(
            jdbi,
            page,
            "same_street desc, t.code",
            (row, context) ->
                new Neighbour(
                    row.getString("id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getBoolean("same_street")));
  }

  /** Those of the ids that are neighbours. */
  static List<Neighbour> chosen(Jdbi jdbi, TenantId tenant, Set<String> ids) {
    return all(tenant)
        .and("t.id = any(:ids)", "ids", ids.toArray(String[]::new))
        .page(
            jdbi,
            PageRequest.first(PageRequest.LONGEST),
            "t.code",
            (row, context) ->
                new Neighbour(
                    row.getString("id"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getBoolean("same_street")))
        .items();
  }

  private static PagedQuery all(TenantId tenant) {
    return new PagedQuery(
            "select t.id, t.code, t.name, substr(t.code, 1, "
                + STREET
                + ") = substr(me.code, 1, "
                + STREET
                + ") as same_street ",
            "from tenant t join tenant me on me.id = :tenant where t.id <> me.id and t.state ="
                + " 'ACTIVE' and substr(t.code, 1, "
                + CITY
                + ") = substr(me.code, 1, "
                + CITY
                + ")")
        .bind("tenant", tenant);
  }

  static void insert(Handle handle, TenantId host, UUID activity, Neighbour guest) {
    handle.execute(
        "insert into neighbour_guest (tenant_id, activity_id, guest_id, guest_name, state)"
            + " values (?, ?, ?, ?, 'ASKED')",
        host.value(),
        activity,
        guest.community(),
        guest.name());
  }

  /** What a guest answered, at the host. */
  static void answer(
      Handle handle,
      TenantId host,
      UUID activity,
      TenantId guest,
      ActivityState state,
      String note) {
    handle
        .createUpdate(
            """
            update neighbour_guest set state = :state, answered_at = :now, note = :note
            where tenant_id = :host and activity_id = :activity and guest_id = :guest\
            """)
        .bind("host", host)
        .bind("activity", activity)
        .bind("guest", guest)
        .bind("state", state.name())
        .bind("now", Instant.now().atOffset(ZoneOffset.UTC))
        .bind("note", note)
        .execute();
  }

  /** Whether the host goes by it that the community takes part. */
  static boolean agreed(Handle handle, TenantId host, UUID activity, TenantId guest) {
    return of(handle, host, activity).stream()
        .anyMatch(
            one -> one.community().equals(guest.value()) && one.state() == ActivityState.ACCEPTED);
  }

  public static List<Guest> of(Handle handle, TenantId host, UUID activity) {
    return handle
        .createQuery(
            """
            select guest_id, guest_name, state, answered_at, note from neighbour_guest
            where tenant_id = :host and activity_id = :activity order by guest_id\
            """)
        .bind("host", host)
        .bind("activity", activity)
        .map(
            (row, context) ->
                new Guest(
                    row.getString("guest_id"),
                    row.getString("guest_name"),
                    ActivityState.valueOf(row.getString("state")),
                    Sql.instant(row, "answered_at"),
                    row.getString("note")))
        .list();
  }
}
