package org.linli.feeds.control;

import java.util.UUID;
import org.linli.devices.entity.Rule;

/** An alarm as the watch sees it: open, or closed by the very batch that is being looked at. */
final class OpenAlarm {

  final UUID id;
  final Rule rule;
  final long raisedAt;
  final boolean fresh; // Whether this batch raised it.
  long occurrences;
  long lastAt;
  double value;
  Long clearedAt;

  /** Of the reading that changed it last in this batch, as it travelled; null for none. */
  String trace;

  OpenAlarm(
      UUID id,
      Rule rule,
      long raisedAt,
      boolean fresh,
      long occurrences,
      long lastAt,
      double value) {
    this.id = id;
    this.rule = rule;
    this.raisedAt = raisedAt;
    this.fresh = fresh;
    this.occurrences = occurrences;
    this.lastAt = lastAt;
    this.value = value;
  }

  /** As the next batch finds it: no longer fresh, and its own to change. */
  OpenAlarm copy(Rule counting) {
    return new OpenAlarm(id, counting, raisedAt, false, occurrences, lastAt, value);
  }

  void again(long at, double newValue) {
    occurrences++;
    lastAt = at;
    value = newValue;
  }
}
