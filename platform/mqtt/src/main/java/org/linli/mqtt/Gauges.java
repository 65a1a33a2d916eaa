package org.linli.mqtt;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What the door counts, from its start on. */
final class Gauges {

  /** What is counted. */
  enum Count {
    CONNECTED,
    REFUSED,
    LOST,
    TAKEN_OVER,
    CUT_OFF,
    RECEIVED,
    ACKNOWLEDGED,
    UNREADABLE,
    NOT_GATHERED,
    FORBIDDEN_TOPIC,
    HELD_BACK,
    FAILED,
    PAUSED,
    COMMANDS,
    ANSWERS,
    BROKEN_FRAMES
  }

  private final Map<Count, LongAdder> counts = new EnumMap<>(Count.class);

  Gauges() {
    for (var count : Count.values()) {
      counts.put(count, new LongAdder());
    }
  }

  void add(Count count) {
    counts.get(count).increment();
  }

  long of(Count count) {
    return counts.get(count).sum();
  }

  /** In the text form that Prometheus reads. */
  String text(int lines, int waiting) {
    var text = new StringBuilder(1_000);
    line(text, "linli_mqtt_lines", "gauge", lines);
    line(text, "linli_mqtt_waiting", "gauge", waiting);
    counts.forEach(
        (count, sum) ->
            line(
                text,
                "linli_mqtt_" + count.name().toLowerCase(java.util.Locale.ROOT) + "_total",
                "counter",
                sum.sum()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String kind, long value) {
    text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    text.append(name).append(' ').append(value).append('\n');
  }
}
