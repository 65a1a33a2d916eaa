package org.linli.sip;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.devices.entity.DeviceId;

/**
 * Ends alarms that nobody ends: most devices only say that something begins. Each further alarm of
 * the same kind puts the end off.
 */
final class Pulses implements AutoCloseable {

  private record Kind(DeviceId device, String metric) {}

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Map<Kind, Future<?>> ends = new ConcurrentHashMap<>();
  private final Duration length;

  Pulses(Duration length) {
    this.length = length;
  }

  void begin(DeviceId device, String metric, Runnable end) {
    var kind = new Kind(device, metric);
    var fresh =
        clock.schedule(
            () -> {
              ends.remove(kind);
              end.run();
            },
            length.toMillis(),
            TimeUnit.MILLISECONDS);
    var before = ends.put(kind, fresh);
    if (before != null) {
      before.cancel(false);
    }
  }

  /** The device said itself that it is over. */
  void end(DeviceId device, String metric) {
    var pending = ends.remove(new Kind(device, metric));
    if (pending != null) {
      pending.cancel(false);
    }
  }

  int count() {
    return ends.size();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
