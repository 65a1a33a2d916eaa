package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Boards;
import org.linli.matters.entity.RateRow;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The three rates 三率 of the hot line and of every kind that asks whether it was well done:
 * response, solution, satisfaction, and how many ended in time; of a division and of those below
 * it, without personal data.
 */
@Facade
public class ServiceRates {

  private static final int MOST_MONTHS = 60;

  private static final String SUMS =
      "sum(ended) as ended, sum(called) as called, sum(responded) as responded, sum(solved) as"
          + " solved, sum(appraised) as appraised, sum(satisfied) as satisfied, sum(in_time) as"
          + " in_time";

  private static final String WITHIN =
      " from matter_rate where (code like :prefix or tenant_id = (select id from tenant where code ="
          + " :code)) and month >= cast(:from as date)"
          + " and month <= cast(:until as date)";

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public ServiceRates(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected ServiceRates() {
    this(null, null);
  }

  /**
   * Of a division, by kind.
   *
   * @param from first month
   * @param until last month
   */
  @Permit("figures:read")
  public List<RateRow> of(DivisionCode code, YearMonth from, YearMonth until) {
    return rows(
        code,
        from,
        until,
        "select d.code, d.name, r.* from (select kind, "
            + SUMS
            + WITHIN
            + " group by kind) r join division d on d.code = :code order by r.kind");
  }

  /** Of the divisions one level below, in the order of their codes, by kind. */
  @Permit("figures:read")
  public List<RateRow> children(DivisionCode code, YearMonth from, YearMonth until) {
    var below = code.level().below();
    if (below == null) {
      Boards.requireInScope(scopes.caller(), code);
      return List.of();
    }
    var part = "left(code, " + below.digits() + ")";
    return rows(
        code,
        from,
        until,
        "select d.code, d.name, r.* from (select "
            + part
            + " as k, kind, "
            + SUMS
            + WITHIN
            + " group by "
            + part
            + ", kind) r join (select code, name from division where parent_code = :code"
            + " union all select code, name from division_former where code like :prefix) d on d.code = r.k"
            + " order by d.code, r.kind");
  }

  private List<RateRow> rows(DivisionCode code, YearMonth from, YearMonth until, String sql) {
    Boards.requireInScope(scopes.caller(), code);
    if (from == null || until == null || until.isBefore(from)) {
      throw new Invalid("until", "ends-before-it-begins");
    }
    if (from.plusMonths(MOST_MONTHS).isBefore(until)) {
      throw new Invalid("from", "too-long");
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("prefix", code.value() + "%")
                .bind("code", code)
                .bind("from", from.atDay(1).toString())
                .bind("until", until.atDay(1).toString())
                .map(
                    (row, context) ->
                        RateRow.of(
                            new DivisionCode(row.getString("code")),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getLong("ended"),
                            row.getLong("called"),
                            row.getLong("responded"),
                            row.getLong("solved"),
                            row.getLong("appraised"),
                            row.getLong("satisfied"),
                            row.getLong("in_time")))
                .list());
  }
}
