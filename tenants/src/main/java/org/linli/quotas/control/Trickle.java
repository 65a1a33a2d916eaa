package org.linli.quotas.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.pace.Bucket;
import org.linli.quotas.entity.Metered;
import org.linli.quotas.entity.Quota;

/**
 * What still comes through of those who are beyond their hard limit: as much as the quota is in the
 * long run, a few at once. One for each server.
 */
public final class Trickle {

  /** Those who are beyond a quota are few; should they not be, buckets begin anew. */
  private static final int MOST = 20_000;

  private final Map<Metered, Gauge> gauges = new ConcurrentHashMap<>();

  private record Gauge(Quota quota, Bucket bucket) {}

  /**
   * @return 0, or after how many seconds one will come through
   */
  public long take(Metered what, Quota quota, long nanos) {
    if (gauges.size() > MOST) {
      gauges.clear();
    }
    return gauges
        .compute(
            what,
            (same, known) ->
                known != null && known.quota().equals(quota) ? known : begun(what, quota, nanos))
        .bucket()
        .take(nanos);
  }

  private static Gauge begun(Metered what, Quota quota, long nanos) {
    return new Gauge(
        quota,
        new Bucket(
            Day.perSecond(quota.hard()),
            QuotaPack.DELIVERED.kinds().get(what.kind()).atOnce(),
            nanos));
  }
}
