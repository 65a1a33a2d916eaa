package org.linli.mqtt;

import java.util.LinkedHashMap;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.feeds.boundary.DoorGauges;

/** What the door counts, from its start on. */
final class Gauges extends DoorGauges<Gauges.Count> {

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

  Gauges() {
    super("linli_mqtt", Count.class);
  }

  /** In the text form that Prometheus reads. */
  String text(int lines, int waiting, EntranceGuard guard) {
    var standing = new LinkedHashMap<String, Integer>();
    standing.put("lines", lines);
    standing.put("waiting", waiting);
    return text(standing, guard);
  }
}
