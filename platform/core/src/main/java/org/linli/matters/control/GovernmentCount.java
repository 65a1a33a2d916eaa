package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Appraised;
import org.linli.matters.entity.EventCount;
import org.linli.matters.entity.GovernmentFigures;
import org.linli.matters.entity.ItemTime;
import org.linli.matters.entity.MatterForm;
import org.linli.tenancy.entity.CityTime;

/** Counts how approvals and events of a community go (003 tables 1-42 and 1-43). */
@ApplicationScoped
public class GovernmentCount {

  private static final int MOST_DAYS = 5 * 366;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public GovernmentCount(Jdbi jdbi, Scopes scopes, FormTable forms) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected GovernmentCount() {
    this(null, null, null);
  }

  /**
   * @param until its last day, itself counted
   */
  public GovernmentFigures between(LocalDate from, LocalDate until) {
    if (from == null || until == null) {
      throw new Invalid(from == null ? "from" : "until", "required");
    }
    if (until.isBefore(from)) {
      throw new Invalid("until", "after-from");
    }
    if (from.plusDays(MOST_DAYS).isBefore(until)) {
      throw new Invalid("from", "too-long");
    }
    var form = forms.standing(scopes.requireTenant(), Powers.KIND);
    var powers = Powers.delivered();
    return jdbi.withHandle(
        handle ->
            GovernmentFigures.of(
                powers.all().size(),
                powers.in(form),
                items(handle, form, powers, from, until),
                events(handle, from, until),
                appraisals(handle, from, until)));
  }

  /** What was withdrawn or cancelled was not decided, and is not counted. */
  private List<ItemTime> items(
      Handle handle, MatterForm form, Powers powers, LocalDate from, LocalDate until) {
    return handle
        .createQuery(
            """
            select i.variables ->> 'item' as item, count(*) as ended,
              avg(extract(epoch from i.ended_at) - extract(epoch from m.opened_at)) as seconds
            from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
            where m.tenant_id = :tenant and m.kind = :kind and i.state = 'ENDED'
              and i.ended_at >= :from and i.ended_at < :until and i.variables ->> 'item' is not null
            group by 1 order by 1\
            """)
        .bind("tenant", scopes.requireTenant())
        .bind("kind", Powers.KIND)
        .bind("from", day(from))
        .bind("until", day(until.plusDays(1)))
        .map(
            (row, context) ->
                time(
                    form,
                    powers,
                    row.getString("item"),
                    row.getLong("ended"),
                    row.getDouble("seconds")))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What the list no longer knows has no time of the law to compare with. */
  private List<ItemTime> time(
      MatterForm form, Powers powers, String id, long ended, double seconds) {
    var locale = scopes.caller().locale();
    return form.item(id).stream()
        .flatMap(item -> powers.of(item).stream())
        .map(power -> ItemTime.of(id, power.name().in(locale), ended, seconds, power.days()))
        .toList();
  }

  private EventCount events(Handle handle, LocalDate from, LocalDate until) {
    var before = from.minusDays(ChronoUnit.DAYS.between(from, until) + 1);
    return handle
        .createQuery(
            """
            select sum(case when m.opened_at >= :from then 1 else 0 end) as events,
              sum(case when m.opened_at >= :from and i.state = 'ENDED'
                and i.ended_at <= m.opened_at + interval '24 hours' then 1 else 0 end) as in_a_day,
              sum(case when m.opened_at >= :from and i.variables ->> 'eventClass' = 'e-sudden' then 1 else 0 end) as sudden,
              sum(case when m.opened_at < :from and i.variables ->> 'eventClass' = 'e-sudden' then 1 else 0 end) as before
            from matter m join process_instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id
            where m.tenant_id = :tenant and m.kind = 'grid-event' and i.state <> 'CANCELLED'
              and coalesce(i.outcome, '') <> 'invalid' and m.opened_at >= :before and m.opened_at < :until\
            """)
        .bind("tenant", scopes.requireTenant())
        .bind("before", day(before))
        .bind("from", day(from))
        .bind("until", day(until.plusDays(1)))
        .map(
            (row, context) ->
                new EventCount(
                    row.getLong("events"),
                    row.getLong("in_a_day"),
                    row.getLong("sudden"),
                    row.getLong("before")))
        .one();
  }

  /** How many said how satisfied they are, and how many are: by whole months, as they are kept. */
  private Appraised appraisals(Handle handle, LocalDate from, LocalDate until) {
    return handle
        .createQuery(
            "select sum(appraised) as appraised, sum(satisfied) as satisfied from matter_rate"
                + " where tenant_id = :tenant and month >= cast(:from as date)"
                + " and month <= cast(:until as date)")
        .bind("tenant", scopes.requireTenant())
        .bind("from", from.withDayOfMonth(1).toString())
        .bind("until", until.withDayOfMonth(1).toString())
        .map((row, context) -> new Appraised(row.getLong("appraised"), row.getLong("satisfied")))
        .one();
  }

  private static OffsetDateTime day(LocalDate day) {
    return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
  }
}
