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
      select left(r.code, :digits) as unit, %s as organisation, count(*) as cases,
        count(*) filter (where r.state <> 'OPEN' and r.decided_by is not null and r.decided_at <= r.due_at) as done
      from data_request r
      where r.answerer = :party and r.submitted_at >= :from and r.submitted_at < :until
        and (r.state in ('GRANTED', 'REFUSED', 'REVOKED') or r.state = 'OPEN' and r.due_at <= :now)
      group by 1, 2""";

  /** What silence took from an operator to the next counts against it. */
  private static final String ANSWERED_BY_OPERATOR =
      """
      select r.operator_id as unit, %s as organisation, count(*) as cases,
        count(*) filter (where r.answerer = 'OPERATOR' and r.state <> 'OPEN' and r.decided_by is not null
          and r.decided_at <= r.due_at) as done
      from data_request r
      where r.operator_id is not null and r.submitted_at >= :from and r.submitted_at < :until
        and (r.state in ('GRANTED', 'REFUSED', 'REVOKED') and r.answerer = 'OPERATOR'
          or r.state = 'OPEN' and r.answerer = 'OPERATOR' and r.due_at <= :now
          or exists (select 1 from data_request_event e where e.tenant_id = r.tenant_id and e.request_id = r.id
            and e.what = 'PASSED_ON'))
      group by 1, 2""";

  private static final String OBJECTIONS =
      """
      select %s as unit, %s as organisation, count(*) as cases,
        count(*) filter (where o.state <> 'OPEN' and o.answered_by is not null and o.answered_at <= o.due_at) as done
      from data_objection o join data_request r on r.tenant_id = o.tenant_id and r.id = o.request_id
      where o.handler = :party and o.at >= :from and o.at < :until and (o.state <> 'OPEN' or o.due_at <= :now)
      group by 1, 2""";

  private static final String USED =
      """
      select r.requester_scope as unit, %s as organisation, count(*) as cases,
        count(*) filter (where exists (select 1 from data_grant_use u where u.tenant_id = r.tenant_id
          and u.request_id = r.id)) as done
      from data_request r
      where r.requester_party = :party and r.state in ('GRANTED', 'REVOKED') and r.decided_at >= :from
        and r.decided_at < :until
      group by 1, 2""";

  private static final String ASSETS =
      """
      select coalesce(a.organisation_id, a.code) as unit, %s as organisation, count(*) as cases,
        count(*) filter (where a.state = 'CONFIRMED' and not a.waiting) as done
      from asset a
      where a.holder = :holder and a.state <> 'WITHDRAWN' and left(a.code, length(:scope)) = :scope
      group by 1, 2""";

  private static final String SETTLED =
      """
      select left(t.code, 6) as unit, cast(null as varchar) as organisation, count(*) as cases,
        count(*) filter (where t.mode = 'GOVERNMENT' or exists (select 1 from contract_right c
          where c.tenant_id = t.id and c.valid_from <= :now and c.valid_until > :now)) as done
      from tenant t
      where t.state = 'ACTIVE' and left(t.code, length(:scope)) = :scope
      group by left(t.code, 6)""";

  private static final String TARGETS =
      """
      select c.operator_id as unit, cast(null as varchar) as organisation, count(distinct c.contract_id) as cases,
        count(distinct case when x.body not like '%"kpis":[]%' then c.contract_id end) as done
      from contract_right c
      join contract_text x on x.contract_id = c.contract_id and x.version = c.version
      where c.valid_from <= :now and c.valid_until > :now
      group by c.operator_id""";

  /**
   * The organisation that answered for an asset at a place in those days: who lets a case lie has
   * decided nothing, and it is theirs all the same.
   */
  private static final String IN_CHARGE =
      """
      (select u.name from unit_charge c join unit u on u.id = c.unit_id
        where c.subject = %s and %s and c.since < :until and (c.until is null or c.until > :from)
        order by c.since desc, c.id limit 1)""";

  private static final String NOBODY = "cast(null as varchar)";

  private static final int CITY = 4;
  private static final int DISTRICT = 6;

  private final Handle handle;
  private final String scope;
  private final Instant now;
  private final boolean organisations;

  /**
   * Cases of one who has the duty.
   *
   * @param organisation of theirs; null for none, and where they are not told apart
   */
  public record Count(String unit, String organisation, long cases, long done) {}

  /**
   * @param scope the reader's division: nobody is assessed by what lies outside of it
   * @param organisations whether they are told apart
   */
  public Assessment(Handle handle, String scope, Instant now, boolean organisations) {
    this.handle = handle;
    this.scope = scope;
    this.now = now;
    this.organisations = organisations;
  }

  public List<Count> of(Duty duty, Span span) {
    var party = duty.party();
    return handle
        .createQuery(sql(duty.measure(), party) + " order by 1, 2 nulls last")
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
                new Count(
                    row.getString("unit"),
                    row.getString("organisation"),
                    row.getLong("cases"),
                    row.getLong("done")))
        .list();
  }

  private String sql(DutyMeasure measure, Party party) {
    return switch (measure) {
      case ANSWERED_IN_TIME ->
          (party == Party.OPERATOR ? ANSWERED_BY_OPERATOR : ANSWERED).formatted(answering(party));
      case OBJECTIONS_IN_TIME ->
          OBJECTIONS.formatted(
              party == Party.OPERATOR ? "o.operator_id" : "left(o.code, :digits)",
              asked(inCharge("r.asset", place(party))));
      case GRANTS_USED -> USED.formatted(asked("r.requester_unit"));
      case ASSETS_CONFIRMED ->
          ASSETS.formatted(
              asked(
                  inCharge(
                      "cast(a.id as varchar)",
                      "c.code = a.code and coalesce(c.organisation_id, '') = coalesce(a.organisation_id, '')")));
      case RIGHTS_SETTLED -> SETTLED;
      case TARGETS_AGREED -> TARGETS;
    };
  }

  /** Whoever of theirs decided; where nobody did, or another in their place, who is in charge. */
  private String answering(Party party) {
    var own = party == Party.OPERATOR ? "r.answerer = 'OPERATOR'" : "true";
    return asked(
        "coalesce(case when "
            + own
            + " and r.state <> 'OPEN' then r.decider_unit end, "
            + inCharge("r.asset", place(party))
            + ")");
  }

  private String asked(String organisation) {
    return organisations ? organisation : NOBODY;
  }

  private static String inCharge(String subject, String place) {
    return IN_CHARGE.formatted(subject, place);
  }

  private static String place(Party party) {
    return party == Party.OPERATOR
        ? "c.organisation_id = r.operator_id"
        : "c.code = left(r.code, :digits) and c.organisation_id is null";
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
