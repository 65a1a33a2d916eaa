package org.linli.city.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;

/** How summed figures read from a row. */
public final class FiguresRows {

  /**
   * The sums of a group, cases and grid events in one; bigint sums are numeric, so they are cast
   * back.
   */
  public static final String SUMS =
      """
       cast(coalesce(sum(devices), 0) as bigint) as devices,
       cast(coalesce(sum(devices_heard), 0) as bigint) as devices_heard,
       cast(coalesce(sum(alarms_open), 0) as bigint) as alarms_open,
       cast(coalesce(sum(alarms_critical), 0) as bigint) as alarms_critical,
       cast(coalesce(sum(cases_open + events_open), 0) as bigint) as cases_open,
       cast(coalesce(sum(cases_overdue + events_overdue), 0) as bigint) as cases_overdue,
       cast(coalesce(sum(cases_closed + events_closed), 0) as bigint) as cases_closed,
       cast(coalesce(sum(points_total), 0) as bigint) as points_total
      """;

  private FiguresRows() {}

  public static Figures figures(ResultSet row) throws SQLException {
    var modes = new EnumMap<OperationMode, Long>(OperationMode.class);
    modes.put(OperationMode.GOVERNMENT, row.getLong("government"));
    modes.put(OperationMode.ENTERPRISE, row.getLong("enterprise"));
    modes.put(OperationMode.PPP, row.getLong("ppp"));
    return new Figures(
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        DivisionLevel.valueOf(row.getString("level")),
        row.getInt("districts"),
        row.getInt("streets"),
        row.getInt("communities"),
        modes,
        row.getLong("devices"),
        row.getLong("devices_heard"),
        row.getLong("alarms_open"),
        row.getLong("alarms_critical"),
        row.getLong("cases_open"),
        row.getLong("cases_overdue"),
        row.getLong("cases_closed"),
        row.getLong("points_total"),
        Instant.now(),
        Figures.ROLLUP);
  }

  public static DivisionFigures line(ResultSet row) throws SQLException {
    var mode = row.getString("mode");
    return new DivisionFigures(
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        DivisionLevel.valueOf(row.getString("level")),
        mode == null ? null : OperationMode.valueOf(mode),
        row.getInt("communities"),
        row.getLong("devices"),
        row.getLong("devices_heard"),
        row.getLong("alarms_open"),
        row.getLong("alarms_critical"),
        row.getLong("cases_open"),
        row.getLong("cases_overdue"),
        row.getLong("cases_closed"),
        row.getLong("points_total"));
  }
}
