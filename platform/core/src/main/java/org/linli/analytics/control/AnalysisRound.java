package org.linli.analytics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.rights.boundary.ConsentRights;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks each night at the day that is over: a few devices in one transaction, those that have
 * spoken since and no others, and so many in a round. How far it came is written with what it
 * found, so that nothing is looked at twice and a server that falls leaves nothing out.
 */
@ApplicationScoped
public class AnalysisRound {

  private static final Logger LOG = LoggerFactory.getLogger(AnalysisRound.class);
  private static final String PART = "analytics";
  private static final int TOGETHER = 16;
  private static final int COMMUNITIES = 50;
  private static final int DEVICES = 2_000;

  /** What was missed while the platform stood still is looked at as far as this. */
  private static final int DAYS_BACK = 7;

  /** The day's last readings have arrived by then; communities follow each other. */
  private static final int FIRST_HOUR = 2;

  private static final int SPREAD_SECONDS = 3 * 3600;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final ConsentRights consents;
  private final Changes changes;
  private final AnalysisPacks packs;

  @Inject
  public AnalysisRound(
      Jdbi jdbi, Scopes scopes, DeviceModels models, ConsentRights consents, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.consents = consents;
    this.changes = changes;
    this.packs = models == null ? null : AnalysisPacks.delivered(models);
  }

  /** For the container's proxy alone. */
  protected AnalysisRound() {
    this(null, null, null, null, null);
  }

  /** Returns how many devices were looked at. */
  public int run(Instant now) {
    var due =
        scopes.asSystem(
            PART, () -> jdbi.withHandle(handle -> new DueDays(handle).due(now, COMMUNITIES)));
    int looked = 0;
    for (var tenant : due) {
      try {
        int some;
        do {
          some = step(tenant, now);
          looked += some;
        } while (some > 0 && looked < DEVICES);
      } catch (Refusal refusal) {
        LOG.warn("analyses of {} wait: {}", tenant, refusal.toString());
        scopes.asSystem(PART, () -> waitFor(tenant, now));
      }
    }
    return looked;
  }

  /** The next few devices; 0 when the day is done, or another server does it. */
  int step(TenantId tenant, Instant now) {
    // Before the transaction: what people agreed to is read by a connection of its own.
    var rights = consents.collection(tenant);
    return scopes.asSystem(
        PART,
        tenant,
        () ->
            jdbi.withHandle(
                handle ->
                    new DueDays(handle)
                        .take(tenant, now)
                        .map(
                            due ->
                                step(
                                    handle,
                                    tenant,
                                    due,
                                    new Homes(handle, tenant, rights, Instant.now()),
                                    now))
                        .orElse(0)));
  }

  private int step(Handle handle, TenantId tenant, DueDays.Due due, Homes homes, Instant now) {
    var yesterday = LocalDate.ofInstant(now, CityTime.ZONE).minusDays(1);
    var oldest = yesterday.minusDays(DAYS_BACK - 1L);
    var day = due.day().isBefore(oldest) ? oldest : due.day();
    if (day.isAfter(yesterday)) {
      new DueDays(handle).goOn(tenant, day, due.after(), night(tenant, day.plusDays(1)));
      return 0;
    }
    var book = new FindingBook(handle, tenant, now.atOffset(ZoneOffset.UTC));
    var after = day.equals(due.day()) ? due.after() : null;
    var spoken = spoken(handle, tenant, after, day);
    if (spoken.isEmpty()) {
      finish(handle, tenant, after, day, homes, book, now);
      return 0;
    }
    if (new DayLook(handle, tenant, packs, models, homes, book).look(spoken, day)) {
      changes.tell(tenant, "analytics");
    }
    new DueDays(handle).goOn(tenant, day, spoken.getLast().device(), now);
    return spoken.size();
  }

  private void finish(
      Handle handle,
      TenantId tenant,
      UUID after,
      LocalDate day,
      Homes homes,
      FindingBook book,
      Instant now) {
    if (after == null) {
      // Nobody has spoken: whoever counts the heard begins anew once somebody does.
      new DueDays(handle).end(tenant);
      return;
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      new PeerLook(handle, tenant, models, homes, book, now.atOffset(ZoneOffset.UTC))
          .look(packs, day);
      changes.tell(tenant, "analytics");
    }
    new DueDays(handle).goOn(tenant, day.plusDays(1), null, night(tenant, day.plusDays(2)));
  }

  /** Those that have new hours, by their ids. */
  private List<DayLook.Spoken> spoken(Handle handle, TenantId tenant, UUID after, LocalDate day) {
    return handle
        .createQuery(
            """
            select d.id as device, d.model from device d
            join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
            where d.tenant_id = :tenant and d.id > :after and d.state = 'IN_SERVICE'
              and d.model = any(:models) and s.last_seen_at >= :from
            order by d.id limit :some""")
        .bind("tenant", tenant)
        .bind("after", after == null ? new UUID(0, 0) : after)
        .bindArray(
            "models",
            String.class,
            packs.all().stream().flatMap(each -> each.models().stream()).distinct().toList())
        .bind("from", Course.instant(day, 0).atOffset(ZoneOffset.UTC))
        .bind("some", TOGETHER)
        .map(
            (row, context) ->
                new DayLook.Spoken(row.getObject("device", UUID.class), row.getString("model")))
        .list();
  }

  private int waitFor(TenantId tenant, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "update analysis_due set due_at = ? where tenant_id = ?",
                now.plusSeconds(SPREAD_SECONDS).atOffset(ZoneOffset.UTC),
                tenant.value()));
  }

  /** At night, each community at a moment of its own. */
  static Instant night(TenantId tenant, LocalDate day) {
    return Course.instant(day, FIRST_HOUR)
        .plusSeconds(Math.floorMod(tenant.value().hashCode(), SPREAD_SECONDS));
  }
}
