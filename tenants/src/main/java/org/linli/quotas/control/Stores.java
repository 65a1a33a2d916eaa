package org.linli.quotas.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** Measures what stands in communities, and holds it against their quotas. */
public final class Stores {

  /** Whoever counts sessions may fail: what it found last does not shut a community for long. */
  private static final Duration SESSIONS_HOLD = Duration.ofMinutes(5);

  /** A store is measured daily; one that nobody measures for two days is not held against it. */
  private static final Duration STORE_HOLDS = StoreTable.PAUSE.multipliedBy(2);

  private final StoreScale scale = new StoreScale();

  /** The next community whose store is due. */
  public Optional<TenantId> next(Handle handle, Instant now) {
    return StoreTable.take(handle, now);
  }

  /** For inside of the community. */
  public void weigh(Handle handle, TenantId tenant, Instant now) {
    var store = scale.weigh(handle, tenant, now);
    StoreTable.put(handle, tenant, store);
    OverTable.judge(
        handle,
        QuotaBook.read(handle),
        new Metered(tenant, QuotaKind.STORAGE),
        store.bytes(),
        now,
        now.plus(STORE_HOLDS));
  }

  /** Those with many sessions, and those that had many and have no longer. */
  public void judgeSessions(Handle handle, QuotaBook book, Instant now) {
    var open =
        StoreTable.sessions(handle, now).stream()
            .collect(
                Collectors.toMap(
                    StoreTable.Sessions::tenant, StoreTable.Sessions::open, Long::sum));
    book.over().keySet().stream()
        .filter(what -> what.kind() == QuotaKind.SESSIONS)
        .forEach(what -> open.putIfAbsent(what.tenant(), 0L));
    open.forEach(
        (tenant, sessions) ->
            OverTable.judge(
                handle,
                book,
                new Metered(tenant, QuotaKind.SESSIONS),
                sessions,
                now,
                now.plus(SESSIONS_HOLD)));
  }
}
