package org.linli.dependability.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Boards;
import org.linli.dependability.entity.DependabilityQuery;
import org.linli.dependability.entity.DependabilityRow;
import org.linli.dependability.entity.Grouping;

/** How dependable the devices of a division are, from sums that are free of personal data. */
@Facade
public class Dependability {

  /** Also by codes that communities had when it was counted. */
  private static final String NAMED =
      """
      left join (select code, name from division union all select code, name from division_former) v
        on v.code = m.code""";

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Dependability(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Dependability() {
    this(null, null);
  }

  /**
   * The worst first: who was heard least, then who failed most; months in their order.
   *
   * @throws NotFound the same for a division of elsewhere and for none at all
   */
  @Permit("figures:read")
  public List<DependabilityRow> of(DependabilityQuery query) {
    Boards.requireInScope(scopes.caller(), query.code());
    var by = query.by();
    var sql =
        """
        select %s, %s, cast(sum(m.device_days) as bigint) as days, cast(sum(m.due) as bigint) as due,
          cast(sum(m.heard) as bigint) as heard, cast(sum(m.faults) as bigint) as faults,
          cast(sum(m.repairs) as bigint) as repairs, cast(sum(m.repair_seconds) as bigint) as seconds
        from device_month m %s
        where (m.code like :prefix or m.tenant_id = (select id from tenant where code = :own))
          and m.month >= :from and m.month <= :until
        group by %s order by %s"""
            .formatted(
                by.key(),
                by.called(),
                by == Grouping.COMMUNITY ? NAMED : "",
                by.key(),
                by == Grouping.MONTH
                    ? "1"
                    : "cast(sum(m.heard) as float8) / nullif(sum(m.due), 0) nulls last, sum(m.faults) desc, 1");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("prefix", query.code().value() + "%")
                .bind("own", query.code())
                .bind("from", query.from().atDay(1))
                .bind("until", query.until().atDay(1))
                .map(
                    (row, context) ->
                        DependabilityRow.of(
                            row.getString(1),
                            row.getString(2),
                            row.getLong("days"),
                            row.getLong("due"),
                            row.getLong("heard"),
                            row.getLong("faults"),
                            row.getLong("repairs"),
                            row.getLong("seconds")))
                .list());
  }
}
