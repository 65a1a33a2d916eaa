package org.linli.field.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.field.control.TrackCheck.Told;
import org.linli.field.entity.TrackPoint;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Tracks as rows. */
public final class TrackTable {

  /** A day of positions, once a minute; more is thinned by nobody, for nobody tells more. */
  private static final int DAY = 1_440;

  private TrackTable() {}

  /** Adds what is not there; a position that came before changes nothing. */
  public static void add(Handle handle, TenantId tenant, UUID account, UUID shift, Told told) {
    handle.execute(
        """
        insert into duty_track (tenant_id, account_id, told_at, at, shift_id, longitude, latitude, accuracy)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
        tenant.value(),
        account,
        told.toldAt().atOffset(ZoneOffset.UTC),
        told.point().at().atOffset(ZoneOffset.UTC),
        shift,
        told.point().longitude(),
        told.point().latitude(),
        told.point().accuracy());
  }

  /** The newest of one shift; empty for none. */
  public static Optional<TrackPoint> last(
      Handle handle, TenantId tenant, UUID account, Instant since, Instant until) {
    return handle
        .createQuery(
            """
            select * from duty_track where tenant_id = :tenant and account_id = :account
              and at >= :since and at < :until order by at desc limit 1""")
        .bind("tenant", tenant)
        .bind("account", account)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .map((row, context) -> point(row))
        .findOne();
  }

  /** In the order of time. */
  public static List<TrackPoint> between(
      Handle handle, TenantId tenant, UUID account, Instant since, Instant until) {
    return handle
        .createQuery(
            """
            select * from duty_track where tenant_id = :tenant and account_id = :account
              and at >= :since and at < :until order by at, told_at limit :most""")
        .bind("tenant", tenant)
        .bind("account", account)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .bind("until", until.atOffset(ZoneOffset.UTC))
        .bind("most", DAY)
        .map((row, context) -> point(row))
        .list();
  }

  private static TrackPoint point(ResultSet row) throws SQLException {
    return new TrackPoint(
        Sql.instant(row, "at"),
        row.getDouble("longitude"),
        row.getDouble("latitude"),
        row.getDouble("accuracy"));
  }
}
