package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestPlace;
import org.linli.health.entity.RequestTimes;

/** What a server is asked and how it fares with it: requests, connections, garbage. */
@ApplicationScoped
public class WorkFigures {

  private static final double MILLIS = 1_000;

  private final RequestTally requests;
  private final PoolProbe pool;

  @Inject
  public WorkFigures(RequestTally requests, PoolProbe pool) {
    this.requests = requests;
    this.pool = pool;
  }

  /** For the container's proxy alone. */
  protected WorkFigures() {
    this(null, null);
  }

  public void tell(MetricText text) {
    requests
        .counts()
        .forEach(
            (kind, count) ->
                text.counter(
                    "linli_requests_total",
                    Map.of(
                        "door", kind.place().door().word(),
                        "group", kind.place().group(),
                        "method", kind.method(),
                        "status", kind.status()),
                    count));
    requests
        .times()
        .forEach(
            (place, times) ->
                text.histogram(
                    "linli_request_seconds",
                    labels(place),
                    RequestTimes.ends(),
                    times.counts(),
                    times.seconds()));
    ofPool(text);
    ofGarbage(text);
  }

  private static Map<String, String> labels(RequestPlace place) {
    return Map.of("door", place.door().word(), "group", place.group());
  }

  private void ofPool(MetricText text) {
    pool.now()
        .ifPresent(
            state ->
                text.gauge("linli_pool_connections", Map.of("state", "used"), state.used())
                    .gauge("linli_pool_connections", Map.of("state", "free"), state.free())
                    .gauge("linli_pool_most", state.most())
                    .gauge("linli_pool_waiting", state.waiting()));
  }

  private static void ofGarbage(MetricText text) {
    var collectors = ManagementFactory.getGarbageCollectorMXBeans();
    collectors.forEach(
        one -> text.counter("linli_gc_runs_total", named(one), one.getCollectionCount()));
    collectors.forEach(
        one ->
            text.counter("linli_gc_seconds_total", named(one), one.getCollectionTime() / MILLIS));
  }

  private static Map<String, String> named(GarbageCollectorMXBean collector) {
    return Map.of("collector", collector.getName());
  }
}
