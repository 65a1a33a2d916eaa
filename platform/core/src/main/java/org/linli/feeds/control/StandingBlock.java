package org.linli.feeds.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;

/** A block that stands, taken apart: late readings may belong into it, or behind it. */
final class StandingBlock {

  /** Signs of a value beside its metric: its moment, marks and digits. */
  private static final int OF_A_VALUE = 24;

  final long since;
  private final long until;
  private final TreeMap<Long, Map<String, Double>> moments = new TreeMap<>();
  private int length;

  private StandingBlock(long since, long until) {
    this.since = since;
    this.until = until;
  }

  static StandingBlock of(long since, long until, String lines) {
    var block = new StandingBlock(since, until);
    ReadingLines.read(lines, block::put);
    block.length = lines.length();
    return block;
  }

  boolean spans(long at) {
    return at >= since && at <= until;
  }

  /** Whether a moment behind it, and before the next block, belongs here. */
  boolean takes(long at) {
    return length < Block.FULL && ReadingDay.begin(at) == ReadingDay.begin(since);
  }

  boolean holds(long at, String metric) {
    return moments.getOrDefault(at, Map.of()).containsKey(metric);
  }

  void put(long at, String metric, double value) {
    moments.computeIfAbsent(at, moment -> new LinkedHashMap<>()).put(metric, value);
    length += OF_A_VALUE + metric.length();
  }

  Map<Long, Map<String, Double>> moments() {
    return moments;
  }
}
