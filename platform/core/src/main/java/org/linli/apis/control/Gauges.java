package org.linli.apis.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.apis.boundary.TooManyCalls;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;
import org.linli.pace.Bucket;

/**
 * Buckets of everything that has a limit, on this server. A changed limit is a new bucket, so that
 * it holds with the next call.
 */
public final class Gauges {

  /** A full bucket forgotten is a full bucket made anew, so the map may be emptied at any time. */
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<LimitKey, Gauge> gauges = new ConcurrentHashMap<>();

  private record Gauge(Limit limit, Bucket bucket) {}

  /**
   * One more call.
   *
   * @return how many are left at once
   * @throws TooManyCalls with the seconds to wait
   */
  public long pass(LimitKind kind, String target, Limit limit, long nanos) {
    if (gauges.size() > MOST_REMEMBERED) {
      gauges.clear();
    }
    var key = new LimitKey(kind, target);
    var gauge = gauges.get(key);
    if (gauge == null || !gauge.limit().equals(limit)) {
      gauge =
          gauges.compute(
              key,
              (same, old) ->
                  old != null && old.limit().equals(limit)
                      ? old
                      : new Gauge(limit, new Bucket(limit.perSecond(), limit.burst(), nanos)));
    }
    var wait = gauge.bucket().take(nanos);
    if (wait > 0) {
      throw TooManyCalls.atOnce(kind, wait);
    }
    return gauge.bucket().left();
  }
}
