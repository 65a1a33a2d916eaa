package org.linli.feeds.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.audit.boundary.AuditTrail;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was not gathered, counted by device, reason and day. The first message of a day goes to the
 * audit log as well; a device that does not stop asking fills no table.
 */
final class RefusedGathering {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedGathering.class);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final AuditTrail audit;
  private final Map<Key, Count> counts = new ConcurrentHashMap<>();

  private record Key(TenantId tenant, UUID device, Reason reason, LocalDate day) {}

  private record Count(long messages, Instant first, Instant last) {
    Count plus(Count later) {
      return new Count(messages + later.messages, first, later.last);
    }
  }

  RefusedGathering(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.audit = new AuditTrail(jdbi, scopes);
  }

  void count(TenantId tenant, UUID device, Reason reason, Instant at) {
    counts.merge(
        new Key(tenant, device, reason, at.atZone(CityTime.ZONE).toLocalDate()),
        new Count(1, at, at),
        Count::plus);
  }

  /** Writes down what was counted since the last time. */
  void write() {
    for (var key : counts.keySet()) {
      var count = counts.remove(key);
      if (count != null) {
        try {
          scopes.asSystem(
              "feeds",
              key.tenant(),
              () -> {
                jdbi.useHandle(handle -> write(handle, key, count));
                return null;
              });
        } catch (TenantSuspended e) {
          LOG.debug("nothing is written down in {}", key.tenant());
        } catch (RuntimeException e) {
          counts.merge(key, count, (later, earlier) -> earlier.plus(later));
          throw e;
        }
      }
    }
  }

  private void write(Handle handle, Key key, Count count) {
    var added =
        handle
            .createUpdate(
                """
                insert into collection_refusal (tenant_id, device_id, reason, day, messages, first_at, last_at)
                values (:tenant, :device, :reason, :day, :messages, :first, :last) on conflict do nothing""")
            .bind("tenant", key.tenant())
            .bind("device", key.device())
            .bind("reason", key.reason().code())
            .bind("day", key.day())
            .bind("messages", count.messages())
            .bind("first", count.first().atOffset(ZoneOffset.UTC))
            .bind("last", count.last().atOffset(ZoneOffset.UTC))
            .execute();
    if (added == 1) {
      audit.record("collection.refused", key.device() + " " + key.reason().code());
      return;
    }
    handle
        .createUpdate(
            """
            update collection_refusal set messages = messages + :messages, last_at = greatest(last_at, :last)
            where tenant_id = :tenant and device_id = :device and reason = :reason and day = :day""")
        .bind("tenant", key.tenant())
        .bind("device", key.device())
        .bind("reason", key.reason().code())
        .bind("day", key.day())
        .bind("messages", count.messages())
        .bind("last", count.last().atOffset(ZoneOffset.UTC))
        .execute();
  }
}
