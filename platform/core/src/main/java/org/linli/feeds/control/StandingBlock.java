package org.linli.feeds.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.devices.entity.ReadingLines;

/** A block that stands, taken apart: late readings may belong into it. */
record StandingBlock(long since, long until, TreeMap<Long, Map<String, Double>> moments) {

  static StandingBlock of(long since, long until, String lines) {
    var block = new StandingBlock(since, until, new TreeMap<>());
    ReadingLines.read(lines, block::put);
    return block;
  }

  boolean spans(long at) {
    return at >= since && at <= until;
  }

  boolean holds(long at, String metric) {
    return moments.getOrDefault(at, Map.of()).containsKey(metric);
  }

  void put(long at, String metric, double value) {
    moments.computeIfAbsent(at, moment -> new LinkedHashMap<>()).put(metric, value);
  }
}
