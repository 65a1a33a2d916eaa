package org.linli.feeds.control;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.feeds.boundary.TooFast;
import org.linli.feeds.entity.Limits;
import org.linli.pace.Bucket;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.entity.QuotaKind;
import org.linli.tenancy.entity.TenantId;

/** Keeps one device from drowning its community, and one community from drowning the city. */
final class Throttle {

  /** A full bucket forgotten is a full bucket made anew, so the maps may be emptied at any time. */
  private static final int MOST_REMEMBERED = 200_000;

  private final Limits limits;
  private final Meter meter;
  private final Map<UUID, Bucket> devices = new ConcurrentHashMap<>();
  private final Map<TenantId, Bucket> tenants = new ConcurrentHashMap<>();

  Throttle(Limits limits, Meter meter) {
    this.limits = limits;
    this.meter = meter;
  }

  /**
   * @throws TooFast with the seconds to wait
   */
  void pass(UUID device, TenantId tenant, long nanos) {
    if (devices.size() > MOST_REMEMBERED) {
      devices.clear();
    }
    take("device", devices, device, limits.devicePerSecond(), limits.deviceBurst(), nanos);
    take("tenant", tenants, tenant, limits.tenantPerSecond(), limits.tenantBurst(), nanos);
    // Beyond its quota a community is slowed, never shut: devices keep what was not taken.
    var seconds = meter.pause(tenant, QuotaKind.MESSAGES, nanos);
    if (seconds > 0) {
      throw new TooFast("tenant", seconds);
    }
  }

  private static <K> void take(
      String who, Map<K, Bucket> buckets, K key, double perSecond, double most, long nanos) {
    var seconds =
        buckets.computeIfAbsent(key, any -> new Bucket(perSecond, most, nanos)).take(nanos);
    if (seconds > 0) {
      throw new TooFast(who, seconds);
    }
  }
}
