package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.access.boundary.NotFound;

/**
 * Sends what somebody believes through the feed, at the time when it was measured: there it is
 * stored, counted in its hour and logged with who did it.
 */
public final class BelievedValues {

  private final FeedLine line;
  private final Reception reception;

  public BelievedValues(FeedLine line) {
    this.line = line;
    this.reception = new Reception(line);
  }

  /**
   * @param corrected what counts instead of each; null for the values themselves
   */
  public void send(UUID device, List<DoubtTable.Value> values, Double corrected) {
    // Of a device that is scrapped the past may still be told.
    var key = line.keys().find(device).orElseThrow(() -> new NotFound("device"));
    reception.settled(key, readings(values, corrected), line.caller()).join();
  }

  static List<SentReading> readings(List<DoubtTable.Value> values, Double corrected) {
    var readings = new TreeMap<Long, List<SentValue>>();
    for (var value : values) {
      readings
          .computeIfAbsent(value.ts().toEpochMilli(), any -> new ArrayList<>(1))
          .add(SentValue.number(value.metric(), corrected == null ? value.value() : corrected));
    }
    return readings.entrySet().stream()
        .map(one -> new SentReading(one.getKey(), one.getValue()))
        .toList();
  }
}
