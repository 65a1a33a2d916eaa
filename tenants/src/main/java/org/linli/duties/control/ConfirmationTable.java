package org.linli.duties.control;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.linli.duties.boundary.ConfirmationMonth;

/** How far data rights were settled in a month, and what data were used on. */
public final class ConfirmationTable {

  private static final String COMMUNITIES =
      """
      select count(*) filter (where t.mode = 'GOVERNMENT') as by_mode,
        count(*) filter (where t.mode <> 'GOVERNMENT' and c.tenant_id is not null) as by_contract,
        count(*) filter (where t.mode <> 'GOVERNMENT' and c.tenant_id is null) as unsettled
      from tenant t
      left join (select distinct tenant_id from contract_right where valid_from <= :end and valid_until > :end) c
        on c.tenant_id = t.id
      where t.provisioned_at < :until and left(t.code, length(:scope)) = :scope""";

  private static final String BEGUN =
      """
      select count(distinct c.contract_id) from contract_right c
      where c.valid_from >= :from and c.valid_from < :until and c.valid_until > c.valid_from""";

  private static final String USES =
      """
      select count(*) filter (where e.outcome in ('REQUEST', 'DENY')) as refused,
        count(*) filter (where e.outcome not in ('REQUEST', 'DENY') and e.basis like '%/clause %') as by_contract,
        count(*) filter (where e.outcome not in ('REQUEST', 'DENY') and e.basis like '%/grant %') as by_grant,
        count(*) filter (where e.outcome not in ('REQUEST', 'DENY') and e.basis not like '%/clause %'
          and e.basis not like '%/grant %') as by_mode
      from decision_entry e
      where e.at >= :from and e.at < :until and left(e.code, length(:scope)) = :scope""";

  private static final String ROWS =
      """
      select cast(coalesce(sum(d.items), 0) as bigint) from decision_delivery d
      where d.at >= :from and d.at < :until and left(d.code, length(:scope)) = :scope""";

  private final Handle handle;
  private final String scope;

  public ConfirmationTable(Handle handle, String scope) {
    this.handle = handle;
    this.scope = scope;
  }

  public ConfirmationMonth of(Span span, Instant now) {
    var settled =
        bound(COMMUNITIES, span)
            .bind("end", Assessment.time(span.end(now).minusMillis(1)))
            .mapToMap(Long.class)
            .one();
    var uses = bound(USES, span).mapToMap(Long.class).one();
    return new ConfirmationMonth(
        span.month().toString(),
        settled.get("by_mode"),
        settled.get("by_contract"),
        settled.get("unsettled"),
        bound(BEGUN, span).mapTo(Long.class).one(),
        uses.get("by_mode"),
        uses.get("by_contract"),
        uses.get("by_grant"),
        uses.get("refused"),
        bound(ROWS, span).mapTo(Long.class).one());
  }

  private Query bound(String sql, Span span) {
    return handle
        .createQuery(sql)
        .configure(
            org.jdbi.v3.core.statement.SqlStatements.class,
            statements -> statements.setUnusedBindingAllowed(true))
        .bind("scope", scope)
        .bind("from", Assessment.time(span.from()))
        .bind("until", Assessment.time(span.until()));
  }
}
