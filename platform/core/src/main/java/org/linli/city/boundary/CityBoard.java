package org.linli.city.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.control.FiguresRows;
import org.linli.city.entity.DivisionFigures;
import org.linli.city.entity.Figures;
import org.linli.city.entity.FiguresHour;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The figures of the city and of every division in it, within the caller's scope; each answer is
 * one statement.
 */
@Facade
public class CityBoard {

  private static final int LONGEST_TREND = 24 * 31;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public CityBoard(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected CityBoard() {
    this(null, null);
  }

  @Permit("figures:read")
  public Figures figures(DivisionCode code) {
    Boards.requireInScope(scopes.caller(), code);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.code, d.name, d.level, v.districts, v.streets, v.communities,
                      t.government, t.enterprise, t.ppp, f.*
                    from division d
                    cross join (select
                        count(case when level = 'DISTRICT' then 1 end) as districts,
                        count(case when level = 'STREET' then 1 end) as streets,
                        count(case when level = 'COMMUNITY' then 1 end) as communities
                      from division where code like :prefix) v
                    cross join (select
                        count(case when mode = 'GOVERNMENT' then 1 end) as government,
                        count(case when mode = 'ENTERPRISE' then 1 end) as enterprise,
                        count(case when mode = 'PPP' then 1 end) as ppp
                      from tenant where code like :prefix) t
                    cross join (select
                    """
                        + FiguresRows.SUMS
                        + " from community_figures where code like :prefix) f where d.code = :code")
                .bind("prefix", code.value() + "%")
                .bind("code", code)
                .map((row, context) -> FiguresRows.figures(row))
                .findOne()
                .orElseThrow(() -> new NotFound("division")));
  }

  /** The divisions one level below, in the order of their codes. */
  @Permit("figures:read")
  public List<DivisionFigures> children(DivisionCode code) {
    Boards.requireInScope(scopes.caller(), code);
    var below = code.level().below();
    if (below == null) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.code, d.name, d.level, t.mode, coalesce(c.communities, 0) as communities, f.*
                    from division d
                    left join (select left(code, <digits>) as k, count(*) as communities
                      from division where level = 'COMMUNITY' and code like :prefix group by left(code, <digits>)) c on c.k = d.code
                    left join (select left(code, <digits>) as k,
                    """
                            .replace("<digits>", String.valueOf(below.digits()))
                        + FiguresRows.SUMS
                        + " from community_figures where code like :prefix group by left(code, "
                        + below.digits()
                        + """
                        )) f on f.k = d.code
                        left join tenant t on d.level = 'COMMUNITY' and t.code = d.code
                        where d.parent_code = :code order by d.code""")
                .bind("prefix", code.value() + "%")
                .bind("code", code)
                .map((row, context) -> FiguresRows.line(row))
                .list());
  }

  /** The last hours, oldest first, without gaps; the running hour is the last. */
  @Permit("figures:read")
  public List<FiguresHour> trend(DivisionCode code, int hours) {
    Boards.requireInScope(scopes.caller(), code);
    if (hours < 1 || hours > LONGEST_TREND) {
      throw new Invalid("hours", "1.." + LONGEST_TREND);
    }
    var last = Instant.now().truncatedTo(ChronoUnit.HOURS);
    var first = last.minus(Duration.ofHours(hours - 1L));
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select hour, sum(alarms_raised), sum(alarms_cleared),
                          sum(cases_opened + events_opened), sum(cases_closed + events_closed)
                        from figures_hour where (code like :prefix or tenant_id = (select id from tenant where code = :own))
                          and hour >= :first group by hour""")
                    .bind("prefix", code.value() + "%")
                    .bind("own", code)
                    .bind("first", first.atOffset(ZoneOffset.UTC))
                    .map(
                        (row, context) ->
                            new FiguresHour(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)))
                    .collectToMap(FiguresHour::hour, hour -> hour));
    return IntStream.range(0, hours)
        .mapToObj(index -> first.plus(Duration.ofHours(index)))
        .map(hour -> found.getOrDefault(hour, new FiguresHour(hour, 0, 0, 0, 0)))
        .toList();
  }
}
