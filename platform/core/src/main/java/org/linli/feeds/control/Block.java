package org.linli.feeds.control;

import java.util.Map;
import java.util.UUID;
import org.linli.devices.entity.ReadingDay;
import org.linli.devices.entity.ReadingLines;

/** What a batch writes of a block of readings: a new one, more of one that stands, or all of it. */
final class Block {

  /** A longer one costs more to write again than its row and index entry would. */
  static final int FULL = 1_000;

  final UUID device;
  final long since;

  /** Whether this is all of a block that stands, instead of what is added. */
  final boolean whole;

  private final int stood;
  private final StringBuilder lines = new StringBuilder(128);
  private long until;

  private Block(UUID device, long since, boolean whole, int stood) {
    this.device = device;
    this.since = since;
    this.whole = whole;
    this.stood = stood;
  }

  static Block starting(UUID device, long at) {
    return new Block(device, at, false, 0);
  }

  static Block continuing(UUID device, OpenBlock open) {
    return new Block(device, open.since(), false, open.length());
  }

  static Block of(UUID device, StandingBlock standing) {
    var block = new Block(device, standing.since, true, 0);
    standing.moments().forEach((at, values) -> block.add(at, json(values)));
    return block;
  }

  private static String json(Map<String, Double> values) {
    var json = new Json();
    values.forEach(json::value);
    return json.closed();
  }

  /** Whether a later moment belongs here. */
  boolean takes(long at) {
    return stood + lines.length() < FULL && ReadingDay.begin(at) == ReadingDay.begin(since);
  }

  void add(long at, String json) {
    ReadingLines.add(lines, at, json);
    until = at;
  }

  long until() {
    return until;
  }

  String lines() {
    return lines.toString();
  }

  OpenBlock open() {
    return new OpenBlock(since, until, stood + lines.length());
  }
}
