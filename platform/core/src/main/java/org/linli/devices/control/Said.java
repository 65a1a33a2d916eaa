package org.linli.devices.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linli.devices.entity.ReadingLines;

/** What a device measured, by metric and time. */
final class Said {

  private final Map<String, TreeMap<Long, Double>> values = new HashMap<>();

  static Said of(List<String> blocks) {
    var said = new Said();
    for (var lines : blocks) {
      ReadingLines.read(
          lines,
          (at, metric, value) ->
              said.values.computeIfAbsent(metric, one -> new TreeMap<>()).put(at, value));
    }
    return said;
  }

  /** The values of the metric, from the one moment on and before the other. */
  NavigableMap<Long, Double> between(String metric, Instant from, Instant until) {
    return of(metric).subMap(from.toEpochMilli(), true, until.toEpochMilli(), false);
  }

  /** The value that was the newest at the moment; null where none is as young as that. */
  Double latest(String metric, long at, Duration young) {
    var last = of(metric).floorEntry(at);
    return last == null || last.getKey() <= at - young.toMillis() ? null : last.getValue();
  }

  private TreeMap<Long, Double> of(String metric) {
    return values.getOrDefault(metric, new TreeMap<>());
  }
}
