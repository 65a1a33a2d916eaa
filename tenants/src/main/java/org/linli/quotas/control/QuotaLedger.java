package org.linli.quotas.control;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.quotas.boundary.QuotaRow;
import org.linli.quotas.boundary.UseHour;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Over;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** Reads where a community stands, and changes what it may. */
public final class QuotaLedger {

  /** How much, and when that was measured. */
  private record Used(long amount, Instant measuredAt) {}

  public QuotaRow row(Handle handle, TenantId tenant, QuotaKind kind, Instant now) {
    var what = new Metered(tenant, kind);
    var set = QuotaTable.of(handle, what);
    var quota = set.map(SetQuota::quota).orElse(QuotaPack.DELIVERED.quota(kind));
    var used = measured(handle, what, now);
    return new QuotaRow(
        kind,
        used.amount(),
        UseTable.refused(handle, what, Day.begin(now)),
        quota.soft(),
        quota.hard(),
        quota.level(used.amount()),
        kind.isStock() ? null : Day.end(now),
        used.measuredAt(),
        set.map(SetQuota::note).orElse(null),
        set.map(SetQuota::by).orElse(null),
        set.map(SetQuota::at).orElse(null));
  }

  public List<UseHour> hours(
      Handle handle, TenantId tenant, QuotaKind kind, Instant from, Instant until) {
    return UseTable.hours(handle, tenant, kind, from, until);
  }

  public void set(Handle handle, Metered what, SetQuota set) {
    QuotaTable.put(handle, what, set);
  }

  /**
   * @throws NotFound the community has none of its own
   */
  public void remove(Handle handle, Metered what) {
    if (!QuotaTable.remove(handle, what)) {
      throw new NotFound("quota");
    }
  }

  /** Holds what was used against what may be, after that changed. */
  public void judge(Handle handle, Metered what, long used, Instant now) {
    var book = QuotaBook.read(handle);
    var until =
        book.over(what, now)
            .filter(over -> what.kind().isStock())
            .map(Over::until)
            .orElse(Day.end(now));
    OverTable.judge(handle, book, what, used, now, until);
  }

  public long used(Handle handle, Metered what, Instant now) {
    return measured(handle, what, now).amount();
  }

  private static Used measured(Handle handle, Metered what, Instant now) {
    return switch (what.kind()) {
      case STORAGE ->
          StoreTable.of(handle, what.tenant())
              .map(store -> new Used(store.bytes(), store.at()))
              .orElse(new Used(0, null));
      case SESSIONS -> new Used(StoreTable.sessions(handle, what.tenant(), now), now);
      case MESSAGES, API_CALLS, EXPORTS, JOBS ->
          new Used(UseTable.used(handle, what, Day.begin(now)), now);
    };
  }
}
