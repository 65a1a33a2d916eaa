package org.linli.obligations.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** Names of those who have an account in a community, for finding them in words. */
public final class Names {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int COMMUNITIES = 500;
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

  private record Known(KnownNames names, Instant until) {}

  public Names(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public KnownNames of(TenantId tenant) {
    var now = clock.instant();
    var found = known.get(tenant);
    if (found == null || found.until().isBefore(now)) {
      if (known.size() >= COMMUNITIES) {
        known.clear();
      }
      found = new Known(read(tenant), now.plus(FRESH));
      known.put(tenant, found);
    }
    return found.names();
  }

  private KnownNames read(TenantId tenant) {
    return new KnownNames(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select display_name from account where tenant_id = :tenant")
                    .bind("tenant", tenant)
                    .mapTo(String.class)
                    .list()));
  }
}
