package org.linli.analytics.boundary;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.analytics.entity.AnalysisCounts;
import org.linli.analytics.entity.AnalysisFigures;
import org.linli.city.boundary.Boards;
import org.linli.tenancy.entity.DivisionCode;

/** How often the analyses found something in a division, and how often it proved true. */
@Facade
public class AnalysisBoard {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public AnalysisBoard(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected AnalysisBoard() {
    this(null, null);
  }

  /**
   * Counts alone, by analysis, the most frequent first.
   *
   * @throws NotFound the same for a division of elsewhere and for none at all
   */
  @Permit("figures:read")
  public List<AnalysisFigures> of(DivisionCode code, YearMonth from, YearMonth until) {
    Boards.requireInScope(scopes.caller(), code);
    if (until.isBefore(from)) {
      throw new Invalid("until", "after-from");
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select analysis, count(distinct tenant_id), cast(sum(found) as bigint),
                      cast(sum(confirmed) as bigint), cast(sum(false_alarms) as bigint)
                    from analysis_month where (code like :prefix or tenant_id = (select id from tenant where code = :own))
                      and month >= :from and month <= :until
                    group by analysis order by 3 desc, 1""")
                .bind("prefix", code.value() + "%")
                .bind("own", code)
                .bind("from", from.atDay(1))
                .bind("until", until.atDay(1))
                .map(
                    (row, context) ->
                        new AnalysisFigures(
                            row.getString(1),
                            row.getLong(2),
                            new AnalysisCounts(row.getLong(3), row.getLong(4), row.getLong(5))))
                .list());
  }
}
