package org.linli.alarms.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.city.boundary.Changes;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Rule;
import org.linli.persistence.Sql;
import org.linli.rules.boundary.RuleTable;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * Finds the devices that say nothing any more, and those that speak again. Silence makes no event,
 * so the clock is asked: when the next device would be due, and each minute while one is silent;
 * not at all for communities without a feed.
 */
@ApplicationScoped
public class SilenceRound implements DueWorker {

  private static final Duration PACE = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final DeviceModels models;
  private final AlarmBook book;
  private final FiguresFeed figures;
  private final DueWork work;
  private final Changes changes;
  private final RuleTable rules;

  @Inject
  public SilenceRound(
      Jdbi jdbi,
      DeviceModels models,
      AlarmBook book,
      FiguresFeed figures,
      DueWork work,
      Changes changes) {
    this.jdbi = jdbi;
    this.models = models;
    this.book = book;
    this.figures = figures;
    this.work = work;
    this.changes = changes;
    this.rules = new RuleTable(jdbi, models);
  }

  /** For the container's proxy alone. */
  protected SilenceRound() {
    jdbi = null;
    models = null;
    book = null;
    figures = null;
    work = null;
    changes = null;
    rules = null;
  }

  /** What a model's devices may be silent for. */
  private record Patience(String model, Rule rule, long seconds) {}

  @Override
  public String kind() {
    return FiguresFeed.DEVICES_SILENT;
  }

  @Override
  public void perform(TenantId tenant, UUID subject) {
    var now = Instant.now();
    var patience = patience(tenant);
    var alarms = new ArrayList<AlarmChange>();
    jdbi.useHandle(
        handle -> {
          back(handle, tenant).forEach(one -> alarms.add(cleared(one)));
          silent(handle, tenant, patience, now)
              .forEach(one -> alarms.add(raised(one, patience.get(one.patience()), now)));
        });
    if (!alarms.isEmpty()) {
      book.write(tenant, alarms).ifPresent(delta -> figures.add(tenant, delta));
      changes.tell(tenant, "alarms", "figures");
    }
    goOn(tenant, patience, now);
  }

  private void goOn(TenantId tenant, List<Patience> patience, Instant now) {
    var next = jdbi.withHandle(handle -> next(handle, tenant, patience, now));
    if (next != null) {
      var soon = now.plus(PACE);
      var standing = jdbi.withHandle(handle -> standing(handle, tenant, ids(patience)));
      work.schedule(
          tenant,
          kind(),
          FiguresFeed.WHOLE_COMMUNITY,
          standing || next.isBefore(soon) ? soon : next);
    }
  }

  private List<Patience> patience(TenantId tenant) {
    var all = new ArrayList<Patience>();
    for (Map.Entry<String, List<Rule>> known : rules.ofSilence(tenant).entrySet()) {
      models
          .find(known.getKey())
          .ifPresent(
              model ->
                  known
                      .getValue()
                      .forEach(
                          rule ->
                              all.add(
                                  new Patience(
                                      model.model(),
                                      rule,
                                      (long) rule.silentIntervals() * model.intervalSeconds()))));
    }
    return all;
  }

  private static AlarmChange raised(Silent one, Patience patience, Instant now) {
    var intervals =
        Duration.between(one.heard(), now).toSeconds()
            * (double) patience.rule().silentIntervals()
            / one.seconds();
    return new AlarmChange(
        Sql.newId(), one.device(), patience.rule(), true, now, now, 1, Math.floor(intervals), null);
  }

  private static AlarmChange cleared(Back one) {
    return new AlarmChange(
        one.alarm(),
        one.device(),
        null,
        false,
        one.raisedAt(),
        one.heard(),
        1,
        one.value(),
        one.heard());
  }

  /** Devices in service that were heard once, and have no such alarm yet. */
  private static List<Silent> silent(
      Handle handle, TenantId tenant, List<Patience> patience, Instant now) {
    return bound(
            handle.createQuery(
                """
                select s.device_id as device, m.n as patience, s.last_seen_at as heard,
                  coalesce(i.upload_seconds * m.times, m.seconds) as seconds
                from unnest(cast(:models as text[]), cast(:rules as text[]), cast(:seconds as bigint[]), cast(:times as bigint[]),
                  cast(:numbers as int[])) as m (model, rule, seconds, times, n)
                join device d on d.tenant_id = :tenant and d.model = m.model and d.state = 'IN_SERVICE'
                join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
                left join device_interval i on i.tenant_id = d.tenant_id and i.device_id = d.id
                where s.last_seen_at <= cast(:now as timestamptz) - coalesce(i.upload_seconds * m.times, m.seconds) * interval '1 second'
                  and not exists (select 1 from alarm a where a.tenant_id = d.tenant_id and a.device_id = d.id
                    and a.rule = m.rule and a.cleared_at is null)"""),
            tenant,
            patience,
            now)
        .map(ConstructorMapper.of(Silent.class))
        .list();
  }

  /** When the next device will have been silent for too long; null when none is heard. */
  private static Instant next(
      Handle handle, TenantId tenant, List<Patience> patience, Instant now) {
    return bound(
            handle.createQuery(
                """
                select min(s.last_seen_at + coalesce(i.upload_seconds * m.times, m.seconds) * interval '1 second')
                from unnest(cast(:models as text[]), cast(:rules as text[]), cast(:seconds as bigint[]), cast(:times as bigint[]),
                  cast(:numbers as int[])) as m (model, rule, seconds, times, n)
                join device d on d.tenant_id = :tenant and d.model = m.model and d.state = 'IN_SERVICE'
                join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
                left join device_interval i on i.tenant_id = d.tenant_id and i.device_id = d.id
                where s.last_seen_at > cast(:now as timestamptz) - coalesce(i.upload_seconds * m.times, m.seconds) * interval '1 second'"""),
            tenant,
            patience,
            now)
        .mapTo(Instant.class)
        .findOne()
        .orElse(null);
  }

  private static Query bound(Query query, TenantId tenant, List<Patience> patience, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < patience.size(); i++) {
      numbers.add(i);
    }
    return query
        .bind("tenant", tenant)
        .bind("now", at)
        .bindArray("models", String.class, patience.stream().map(Patience::model).toList())
        .bindArray("rules", String.class, ids(patience))
        .bindArray("seconds", Long.class, patience.stream().map(Patience::seconds).toList())
        .bindArray(
            "times",
            Long.class,
            patience.stream().map(one -> (long) one.rule().silentIntervals()).toList())
        .bindArray("numbers", Integer.class, numbers);
  }

  private static List<String> ids(List<Patience> patience) {
    return patience.stream().map(one -> one.rule().id()).toList();
  }

  private static boolean standing(Handle handle, TenantId tenant, List<String> rules) {
    return handle
        .createQuery(
            """
            select exists (select 1 from alarm
              where tenant_id = :tenant and rule = any(:rules) and cleared_at is null)""")
        .bind("tenant", tenant)
        .bindArray("rules", String.class, rules)
        .mapTo(boolean.class)
        .one();
  }

  private List<Back> back(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select a.id as alarm, a.device_id as device, a.raised_at, a.value, s.last_seen_at as heard from alarm a
            join device_status s on s.tenant_id = a.tenant_id and s.device_id = a.device_id
            where a.tenant_id = :tenant and a.rule = any(:rules) and a.cleared_at is null
              and s.last_seen_at > a.raised_at""")
        .bind("tenant", tenant)
        .bindArray("rules", String.class, ids(patience(tenant)))
        .map(ConstructorMapper.of(Back.class))
        .list();
  }
}
