package org.linli.duties.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.linli.duties.entity.Duty;
import org.linli.duties.entity.DutyMeasure;
import org.linli.rights.entity.Party;

/** Counts what a duty had to do, and what of it was done, for each who has the duty. */
public final class Assessment {

  private static final String ANSWERED =
      """
      select left(r.code, :digits) as unit, count(*) as cases,
        count(*) filter (where r.state <> 'OPEN' and r.decided_by is not null and r.decided_at <= r.due_at) as done
      from data_request r
      where r.answerer = :party and r.submitted_at >= :from and r.submitted_at < :until
        and (r.state in ('GRANTED', 'REFUSED', 'REVOKED') or r.state = 'OPEN' and r.due_at <= :now)
      group by 1""";

  /** What silence took from an operator to the next counts against it. */
  private static final String ANSWERED_BY_OPERATOR =
      """
      select r.operator_id as unit, count(*) as cases,
        count(*) filter (where r.answerer = 'OPERATOR' and r.state <> 'OPEN' and r.decided_by is not null
          and r.decided_at <= r.due_at) as done
      from data_request r
      where r.operator_id is not null and r.submitted_at >= :from and r.submitted_at < :until
        and (r.state in ('GRANTED', 'REFUSED', 'REVOKED') and r.answerer = 'OPERATOR'
          or r.state = 'OPEN' and r.answerer = 'OPERATOR' and r.due_at <= :now
          or exists (select 1 from data_request_event e where e.tenant_id = r.tenant_id and e.request_id = r.id
            and e.what = 'PASSED_ON'))
      group by r.operator_id""";

  private static final String OBJECTIONS =
      """
      select %s as unit, count(*) as cases,
        count(*) filter (where o.state <> 'OPEN' and o.answered_by is not null and o.answered_at <= o.due_at) as done
      from data_objection o
      where o.handler = :party and o.at >= :from and o.at < :until and (o.state <> 'OPEN' or o.due_at <= :now)
      group by 1""";

  private static final String USED =
      """
      select r.requester_scope as unit, count(*) as cases,
        count(*) filter (where exists (select 1 from data_grant_use u where u.tenant_id = r.tenant_id
          and u.request_id = r.id)) as done
      from data_request r
      where r.requester_party = :party and r.state in ('GRANTED', 'REVOKED') and r.decided_at >= :from
        and r.decided_at < :until
      group by r.requester_scope""";

  private static final String ASSETS =
      """
      select coalesce(a.organisation_id, a.code) as unit, count(*) as cases,
        count(*) filter (where a.state = 'CONFIRMED' and not a.waiting) as done
      from asset a
      where a.holder = :holder and a.state <> 'WITHDRAWN' and left(a.code, length(:scope)) = :scope
      group by coalesce(a.organisation_id, a.code)""";

  private static final String SETTLED =
      """
      select left(t.code, 6) as unit, count(*) as cases,
        count(*) filter (where t.mode = 'GOVERNMENT' or exists (select 1 from contract_right c
          where c.tenant_id = t.id and c.valid_from <= :now and c.valid_until > :now)) as done
      from tenant t
      where t.state = 'ACTIVE' and left(t.code, length(:scope)) = :scope
      group by left(t.code, 6)""";

  private static final String TARGETS =
      """
      select c.operator_id as unit, count(distinct c.contract_id) as cases,
        count(distinct case when x.body not like '%"kpis":[]%' then c.contract_id end) as done
      from contract_right c
      join contract_text x on x.contract_id = c.contract_id and x.version = c.version
      where c.valid_from <= :now and c.valid_until > :now
      group by c.operator_id""";

  private static final int CITY = 4;
  private static final int DISTRICT = 6;

  private final Handle handle;
  private final String scope;
  private final Instant now;

  /** Cases of one who has the duty. */
  public record Count(String unit, long cases, long done) {}

  /**
   * @param scope the reader's division: nobody is assessed by what lies outside of it
   */
  public Assessment(Handle handle, String scope, Instant now) {
    this.handle = handle;
    this.scope = scope;
    this.now = now;
  }

  public List<Count> of(Duty duty, Span span) {
    var party = duty.party();
    return handle
        .createQuery(sql(duty.measure(), party) + " order by 1")
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("party", party)
        .bind("digits", party == Party.BUREAU ? CITY : DISTRICT)
        .bind("holder", holder(party))
        .bind("scope", scope)
        .bind("from", time(span.from()))
        .bind("until", time(span.until()))
        .bind("now", time(now))
        .map(
            (row, context) ->
                new Count(row.getString("unit"), row.getLong("cases"), row.getLong("done")))
        .list();
  }

  private static String sql(DutyMeasure measure, Party party) {
    return switch (measure) {
      case ANSWERED_IN_TIME -> party == Party.OPERATOR ? ANSWERED_BY_OPERATOR : ANSWERED;
      case OBJECTIONS_IN_TIME -> objections(party);
      case GRANTS_USED -> USED;
      case ASSETS_CONFIRMED -> ASSETS;
      case RIGHTS_SETTLED -> SETTLED;
      case TARGETS_AGREED -> TARGETS;
    };
  }

  private static String objections(Party party) {
    var unit = party == Party.OPERATOR ? "o.operator_id" : "left(o.code, :digits)";
    return OBJECTIONS.formatted(unit);
  }

  private static String holder(Party party) {
    return switch (party) {
      case COMMITTEE -> "COMMUNITY";
      case OPERATOR -> "OPERATOR";
      default -> "CITY";
    };
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
