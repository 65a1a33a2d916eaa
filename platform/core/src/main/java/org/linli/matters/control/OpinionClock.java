package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.calendar.boundary.Calendar;
import org.linli.city.boundary.Changes;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.linli.work.boundary.DueWorker;

/**
 * The clocks of contributions 协办时限: who is asked is warned, who asked is told when the time was
 * missed, and then the step comes to the tiers above as if its own time were over.
 */
@ApplicationScoped
public class OpinionClock implements DueWorker {

  static final String KIND = "opinion-clock";

  private final Jdbi jdbi;
  private final FormTable forms;
  private final Calendar calendar;
  private final DueWork work;
  private final Changes changes;
  private final Telling telling;
  private final InstantSource clock;

  @Inject
  public OpinionClock(
      Jdbi jdbi,
      FormTable forms,
      Calendar calendar,
      DueWork work,
      Changes changes,
      Telling telling) {
    this(jdbi, forms, calendar, work, changes, telling, InstantSource.system());
  }

  OpinionClock(
      Jdbi jdbi,
      FormTable forms,
      Calendar calendar,
      DueWork work,
      Changes changes,
      Telling telling,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.forms = forms;
    this.calendar = calendar;
    this.work = work;
    this.changes = changes;
    this.telling = telling;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected OpinionClock() {
    this(null, null, null, null, null, null, null);
  }

  /** From when on it is nearly due; null for what has no limit. */
  Instant begin(TenantId tenant, UUID opinion, UUID definition, Instant since, Instant due) {
    if (due == null) {
      return null;
    }
    var percent = forms.of(definition).escalation().warn();
    var warn = calendar.part(tenant, since, due, percent, false);
    work.schedule(tenant, KIND, opinion, warn);
    return warn;
  }

  void stop(TenantId tenant, UUID opinion) {
    work.cancel(KIND, tenant, opinion);
  }

  /** What was left of the times of a matter when it stood still begins again. */
  static void goOn(
      Handle handle, DueWork work, TenantId tenant, UUID root, Instant stood, Instant now) {
    var still = Duration.between(stood, now);
    for (var one : TimedOpinion.of(handle, tenant, root)) {
      if (one.dueAt().isAfter(stood)) {
        handle.execute(
            "update matter_opinion set due_at = ?, warn_at = ? where tenant_id = ? and id = ?",
            one.dueAt().plus(still).atOffset(ZoneOffset.UTC),
            one.warnAt().plus(still).atOffset(ZoneOffset.UTC),
            tenant.value(),
            one.id());
      }
      work.schedule(tenant, KIND, one.id(), now);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Of a step that is over nobody awaits any; of a matter that stands still not now. */
  @Override
  public void perform(TenantId tenant, UUID subject) {
    jdbi.useHandle(
        handle ->
            TimedOpinion.find(handle, tenant, subject)
                .filter(one -> !one.suspended())
                .ifPresent(one -> tick(handle, tenant, one)));
  }

  private void tick(Handle handle, TenantId tenant, TimedOpinion one) {
    var now = clock.instant();
    var form = forms.of(one.definition());
    var climb = new Climb(calendar, tenant, form, one.askedAt(), one.warnAt(), one.dueAt());
    var before = Rung.values()[one.level()];
    var level =
        climb.from(
            before,
            now,
            rung ->
                Deeds.byItself(
                    handle, tenant, one.matter(), rung.deed, one.node(), one.whom(), now));
    if (level != before) {
      handle.execute(
          "update matter_opinion set level = ? where tenant_id = ? and id = ?",
          level.ordinal(),
          tenant.value(),
          one.id());
      tell(one, before, level);
      OriginTable.touch(handle, tenant, one.matter());
      if (level.tier != null && one.limited()) {
        Clocks.pass(handle, tenant, one.task(), level.tier, now);
      }
      changes.tell(tenant, "matters");
    }
    var next = climb.moment(level.next());
    if (next != null) {
      work.schedule(tenant, KIND, one.id(), next);
    }
  }

  private void tell(TimedOpinion one, Rung before, Rung level) {
    if (before == Rung.NONE) {
      telling.given(one.matter(), one.told());
    }
    if (before.compareTo(Rung.MISSED) < 0 && level.compareTo(Rung.MISSED) >= 0) {
      telling.given(one.matter(), one.askedBy());
    }
  }
}
