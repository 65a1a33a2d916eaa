package org.linli.quotas.boundary;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.quotas.control.QuotaLedger;
import org.linli.quotas.control.QuotaSight;
import org.linli.quotas.control.SetQuota;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.QuotaKind;
import org.linli.quotas.entity.WantedQuota;
import org.linli.tenancy.entity.TenantId;

/**
 * Where communities stand with their quotas: each its own, the tiers above those below them, and
 * whoever keeps the platform all.
 */
@Facade
public class Quotas {

  private static final int LONGEST_NOTE = 400;
  private static final Duration LONGEST_SPAN = Duration.ofDays(31);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Announcements announcements;
  private final InstantSource clock;
  private final QuotaLedger ledger;
  private final QuotaSight sight;

  @Inject
  public Quotas(Jdbi jdbi, Scopes scopes, Announcements announcements) {
    this(jdbi, scopes, announcements, InstantSource.system());
  }

  public Quotas(Jdbi jdbi, Scopes scopes, Announcements announcements, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.announcements = announcements;
    this.clock = clock;
    this.ledger = new QuotaLedger();
    this.sight = new QuotaSight(jdbi, scopes);
  }

  /** For the container's proxy alone. */
  protected Quotas() {
    this(null, null, null, null);
  }

  /**
   * Every kind of one community.
   *
   * @param tenant null for the caller's own
   * @throws NotFound there is none, or it is not the caller's to see
   */
  @Permit("quotas:read")
  public List<QuotaRow> of(TenantId tenant) {
    var now = clock.instant();
    return seen(
        tenant,
        (handle, named) ->
            Stream.of(QuotaKind.values())
                .map(kind -> ledger.row(handle, named, kind, now))
                .toList());
  }

  /**
   * What a community used hour by hour, a month at most; hours without use are left out.
   *
   * @param tenant null for the caller's own
   */
  @Permit("quotas:read")
  public List<UseHour> hours(TenantId tenant, QuotaKind kind, Instant from, Instant until) {
    if (kind == null || from == null || until == null) {
      throw new Invalid("kind", "required");
    }
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST_SPAN) > 0) {
      throw new Invalid("from", "quota-span");
    }
    return seen(tenant, (handle, named) -> ledger.hours(handle, named, kind, from, until));
  }

  /** Gives a community a quota of its own: here with the next call, elsewhere within seconds. */
  @Permit("quotas:write")
  @Mutates("quota.set")
  public void set(WantedQuota draft) {
    if (draft == null || draft.quota() == null) {
      throw new Invalid("quota", "required");
    }
    if (draft.note() == null || draft.note().isBlank()) {
      throw new Invalid("note", "required");
    }
    if (draft.note().strip().length() > LONGEST_NOTE) {
      throw new Invalid("note", "too-long");
    }
    var set =
        new SetQuota(
            draft.quota(),
            draft.note().strip(),
            scopes.caller().displayName(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    changed(draft.what(), (handle, what) -> ledger.set(handle, what, set));
  }

  /** What all have holds again. */
  @Permit("quotas:write")
  @Mutates("quota.removed")
  public void remove(Metered what) {
    changed(what, ledger::remove);
  }

  private <T> T seen(TenantId tenant, BiFunction<Handle, TenantId, T> work) {
    var named = tenant == null ? scopes.requireTenant() : tenant;
    return sight.of(named, handle -> work.apply(handle, named));
  }

  /** What was set is held against what was used at once. */
  private void changed(Metered what, BiConsumer<Handle, Metered> work) {
    if (what == null || what.tenant() == null || what.kind() == null) {
      throw new Invalid(what == null || what.tenant() == null ? "tenant" : "kind", "required");
    }
    var now = clock.instant();
    var used = sight.of(what.tenant(), handle -> ledger.used(handle, what, now));
    jdbi.useHandle(
        handle -> {
          work.accept(handle, what);
          ledger.judge(handle, what, used, now);
        });
    announcements.announce(new QuotasChanged());
  }
}
