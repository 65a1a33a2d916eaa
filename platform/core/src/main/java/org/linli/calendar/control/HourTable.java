package org.linli.calendar.control;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.calendar.entity.Hours;
import org.linli.tenancy.entity.TenantId;

/** When offices are open; where nobody said, from nine to twelve and from one to five. */
public final class HourTable {

  /** The community as a whole. */
  public static final String WHOLE = "";

  private static final List<Hours> USUAL =
      IntStream.rangeClosed(1, 5)
          .boxed()
          .flatMap(
              weekday ->
                  Stream.of(
                      new Hours(weekday, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                      new Hours(weekday, LocalTime.of(13, 0), LocalTime.of(17, 0))))
          .toList();

  private HourTable() {}

  /** Of the office, else of the community, else the usual ones; by day and time. */
  public static List<Hours> of(Handle handle, TenantId tenant, String office) {
    var own = own(handle, tenant, office);
    if (!own.isEmpty() || office.equals(WHOLE)) {
      return own.isEmpty() ? USUAL : own;
    }
    return of(handle, tenant, WHOLE);
  }

  private static List<Hours> own(Handle handle, TenantId tenant, String office) {
    return handle
        .createQuery(
            """
            select weekday, opens, closes from office_hour where tenant_id = :tenant and office = :office
            order by weekday, opens""")
        .bind("tenant", tenant)
        .bind("office", office)
        .map(
            (row, context) ->
                new Hours(
                    row.getInt("weekday"),
                    LocalTime.parse(row.getString("opens")),
                    LocalTime.parse(row.getString("closes"))))
        .list();
  }

  /** Those that have hours of their own; the community as a whole is the empty name. */
  public static List<String> offices(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select distinct office from office_hour where tenant_id = :tenant order by office")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .list();
  }

  /** Takes the place of what stood; an empty list gives the office the community's hours again. */
  public static void put(Handle handle, TenantId tenant, String office, List<Hours> hours) {
    handle.execute(
        "delete from office_hour where tenant_id = ? and office = ?", tenant.value(), office);
    for (var each : hours) {
      handle.execute(
          "insert into office_hour (tenant_id, office, weekday, opens, closes) values (?, ?, ?, ?, ?)",
          tenant.value(),
          office,
          each.weekday(),
          each.opens().toString(),
          each.closes().toString());
    }
  }
}
