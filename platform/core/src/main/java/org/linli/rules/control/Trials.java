package org.linli.rules.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;
import org.linli.devices.entity.Rule;
import org.linli.rules.boundary.RuleWatch;
import org.linli.rules.boundary.RuleWatch.Verdict;
import org.linli.rules.entity.RuleTrial;
import org.linli.tenancy.entity.TenantId;

/** Tries a rule on what the community's devices said, by the very judgement of the feed. */
public final class Trials {

  /** More than this nobody waits for; then it is the first devices that are looked at. */
  private static final int MOST_READINGS = 500_000;

  private static final int TOLD = 20;

  private final Jdbi jdbi;

  public Trials(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public RuleTrial run(TenantId tenant, DeviceModel model, Rule rule, Instant since) {
    return jdbi.withHandle(
        handle -> {
          var run = new Run(model, rule);
          read(handle, tenant, model, rule, since, run);
          return new RuleTrial(
              since,
              run.devices.size(),
              run.readings,
              run.raised,
              before(handle, tenant, model, rule, since),
              run.readings < MOST_READINGS,
              run.first);
        });
  }

  private static void read(
      Handle handle, TenantId tenant, DeviceModel model, Rule rule, Instant since, Run run) {
    var when = rule.hearsSilence() ? "" : rule.when().metric();
    var clear = rule.hearsSilence() ? "" : rule.clear().metric();
    handle
        .createQuery(
            """
            select r.device_id, d.name, r.ts, cast(r.metrics ->> :when as float8), cast(r.metrics ->> :clear as float8)
            from device d join """
                + ReadingLines.ROWS
                + """
                 r on r.tenant_id = d.tenant_id and r.device_id = d.id
                where d.tenant_id = :tenant and d.model = :model and r.since > :begin and r.ts >= :since
                order by r.device_id, r.since, r.ts limit :most""")
        .bind("when", when)
        .bind("clear", clear)
        .bind("tenant", tenant)
        .bind("model", model.model())
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .bind("begin", since.minusMillis(ReadingDay.MILLIS).atOffset(ZoneOffset.UTC))
        .bind("most", MOST_READINGS)
        .setFetchSize(5_000)
        .map(
            (row, context) -> {
              run.take(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getObject(3, OffsetDateTime.class).toInstant(),
                  row.getObject(4, Double.class),
                  row.getObject(5, Double.class));
              return true;
            })
        .useStream(rows -> rows.forEach(row -> {}));
  }

  private static long before(
      Handle handle, TenantId tenant, DeviceModel model, Rule rule, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from alarm a join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
            where a.tenant_id = :tenant and a.rule = :rule and d.model = :model and a.raised_at >= :since""")
        .bind("tenant", tenant)
        .bind("rule", rule.id())
        .bind("model", model.model())
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .mapTo(long.class)
        .one();
  }

  /** One go through the readings, device after device in the order of time. */
  private static final class Run {
    private final Rule rule;
    private final Duration silence;
    private final Set<UUID> devices = new HashSet<>();
    private final List<RuleTrial.Fired> first = new ArrayList<>();
    private long readings;
    private long raised;
    private UUID device;
    private Instant last;
    private RuleWatch watch;
    private boolean open;

    Run(DeviceModel model, Rule rule) {
      this.rule = rule;
      this.silence =
          rule.hearsSilence()
              ? Duration.ofSeconds((long) rule.silentIntervals() * model.intervalSeconds())
              : null;
    }

    void take(UUID who, String name, Instant at, Double when, Double clear) {
      readings++;
      if (!who.equals(device)) {
        device = who;
        devices.add(who);
        watch = new RuleWatch();
        open = false;
        last = null;
      }
      if (silence != null) {
        if (last != null && Duration.between(last, at).compareTo(silence) > 0) {
          fire(name, last.plus(silence), null);
        }
        last = at;
        return;
      }
      judge(rule.when().metric(), name, at, when);
      if (!rule.clear().metric().equals(rule.when().metric())) {
        judge(rule.clear().metric(), name, at, clear);
      }
    }

    private void judge(String metric, String name, Instant at, Double value) {
      if (value == null) {
        return;
      }
      var verdict = watch.judge(rule, metric, at.toEpochMilli(), value, open);
      if (verdict == Verdict.RAISE) {
        open = true;
        fire(name, at, value);
      } else if (verdict == Verdict.CLEAR) {
        open = false;
      }
    }

    private void fire(String name, Instant at, Double value) {
      raised++;
      if (first.size() < TOLD) {
        first.add(new RuleTrial.Fired(name, at, value));
      }
    }
  }
}
