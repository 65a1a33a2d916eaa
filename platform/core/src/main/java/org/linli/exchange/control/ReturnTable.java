package org.linli.exchange.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.exchange.entity.Grade;
import org.linli.exchange.entity.ReturnedFigure;
import org.linli.exchange.entity.ReturnedMeasure;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.TenantId;

/** Rows of {@code returned_figure}, and the arithmetic behind them, in one statement per level. */
public final class ReturnTable {

  public static final String ASSET = "returned-figures";

  /** Named with each figure: another arithmetic gets another name. */
  static final String METHOD = "figures-1";

  /** By an average of fewer, a community could compute its neighbours' values. */
  static final int FEWEST = 5;

  private static final String SOURCES = "community-figures";
  private static final Duration MONTH = Duration.ofDays(30);

  /** Better values have the smaller {@code order}. */
  private static final String COMPUTED =
      """
      with month as (
        select tenant_id, sum(alarms_raised) as raised from figures_hour
        where code like :prefix and hour >= :month and hour < :until group by tenant_id),
      community as (
        select f.*, left(f.code, <digits>) as division, coalesce(m.raised, 0) as raised
        from community_figures f left join month m on m.tenant_id = f.tenant_id
        where f.code like :prefix and f.devices > 0),
      figure as (
        select tenant_id, code, division, 'DEVICES_HEARD' as measure, '' as part,
          devices_heard * 100.0 / devices as value from community
        union all
        select tenant_id, code, division, 'ALARMS', '', alarms_total * 100.0 / devices from community
        union all
        select a.tenant_id, c.code, c.division, 'ALARMS_OF_MODEL', a.model, a.alarms_total * 100.0 / c.devices
        from alarm_figures a join community c on c.tenant_id = a.tenant_id
        union all
        select tenant_id, code, division, 'ALARMS_MONTH', '', raised * 100.0 / devices from community
        union all
        select tenant_id, code, division, 'CASES_OVERDUE', '', cases_overdue * 100.0 / cases_open
        from community where cases_open > 0
        union all
        select tenant_id, code, division, 'CASES_CLOSED', '', cases_closed * 100.0 / (cases_open + cases_closed)
        from community where cases_open + cases_closed > 0),
      compared as (
        select tenant_id, code, division, measure, part, cast(value as double precision) as value,
          cast(avg(value) over peer as double precision) as average,
          rank() over (partition by division, measure, part
            order by case when measure in (<high>) then -value else value end) as place,
          count(*) over peer as peers
        from figure window peer as (partition by division, measure, part))
      select * from compared where peers >= :fewest order by division, code, measure, part""";

  private ReturnTable() {}

  /**
   * What the divisions of a level can tell their communities, for all of a city; for the platform
   * with the city's eyes.
   */
  static List<ReturnedFigure> compute(
      Handle handle, DivisionCode city, DivisionLevel level, Instant until, Instant now) {
    var month = until.minus(MONTH);
    return handle
        .createQuery(COMPUTED)
        .define("digits", level.digits())
        .define("high", high())
        .bind("prefix", city.value() + "%")
        .bind("month", month)
        .bind("until", until)
        .bind("fewest", FEWEST)
        .map((row, context) -> computed(row, month, until, now))
        .list();
  }

  private static String high() {
    return Arrays.stream(ReturnedMeasure.values())
        .filter(ReturnedMeasure::isBetterHigh)
        .map(measure -> "'" + measure + "'")
        .collect(Collectors.joining(", "));
  }

  private static ReturnedFigure computed(ResultSet row, Instant month, Instant until, Instant now)
      throws SQLException {
    var measure = ReturnedMeasure.valueOf(row.getString("measure"));
    var place = row.getLong("place");
    var peers = row.getLong("peers");
    return new ReturnedFigure(
        Sql.newId(),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        new DivisionCode(row.getString("division")),
        measure,
        row.getString("part"),
        row.getDouble("value"),
        row.getDouble("average"),
        place,
        peers,
        Grade.of(place, peers),
        METHOD,
        SOURCES,
        measure == ReturnedMeasure.ALARMS_MONTH ? month : Instant.EPOCH,
        until,
        now);
  }

  /** Communities to which the division has returned its figures of that moment. */
  static Set<TenantId> done(Handle handle, DivisionCode division, Instant until) {
    return handle
        .createQuery(
            "select distinct tenant_id from returned_figure where division_code = :division and until_at = :until")
        .bind("division", division)
        .bind("until", until)
        .mapTo(String.class)
        .map(TenantId::new)
        .collect(Collectors.toSet());
  }

  static void insert(Handle handle, List<ReturnedFigure> figures, UUID transfer) {
    var batch =
        handle.prepareBatch(
            """
            insert into returned_figure (id, tenant_id, code, division_code, measure, part, value, average, place, peers,
              grade, method, sources, from_at, until_at, computed_at, transfer_id)
            values (:id, :tenant, :code, :division, :measure, :part, :value, :average, :place, :peers,
              :grade, :method, :sources, :from, :until, :computed, :transfer)""");
    for (var figure : figures) {
      batch
          .bind("id", figure.id())
          .bind("tenant", figure.tenant())
          .bind("code", figure.code())
          .bind("division", figure.division())
          .bind("measure", figure.measure())
          .bind("part", figure.part())
          .bind("value", figure.value())
          .bind("average", figure.average())
          .bind("place", figure.place())
          .bind("peers", figure.peers())
          .bind("grade", figure.grade())
          .bind("method", figure.method())
          .bind("sources", figure.sources())
          .bind("from", figure.from())
          .bind("until", figure.until())
          .bind("computed", figure.computed())
          .bind("transfer", transfer)
          .add();
    }
    batch.execute();
  }

  public static ReturnedFigure row(ResultSet row) throws SQLException {
    return new ReturnedFigure(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("tenant_id")),
        new DivisionCode(row.getString("code")),
        new DivisionCode(row.getString("division_code")),
        ReturnedMeasure.valueOf(row.getString("measure")),
        row.getString("part"),
        row.getDouble("value"),
        row.getDouble("average"),
        row.getLong("place"),
        row.getLong("peers"),
        Grade.valueOf(row.getString("grade")),
        row.getString("method"),
        row.getString("sources"),
        at(row, "from_at"),
        at(row, "until_at"),
        at(row, "computed_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
