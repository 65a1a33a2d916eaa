package org.linli.feeds.control;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.MetricType;
import org.linli.devices.entity.Rule;
import org.linli.persistence.Sql;

/**
 * What has to be known of a device to judge its next reading: the newest value of each metric,
 * which rules have begun to hold, which alarms are open.
 *
 * <p>All of it follows from rows; the memory only spares reading them for each batch. A batch works
 * on a copy, which takes the original's place when its transaction has succeeded.
 */
final class DeviceMemory {

  /** The newest value of a metric. */
  record Last(long at, double value) {}

  private final DeviceModel model;
  private final Map<String, Last> latest;
  private final Map<String, Long> holdingSince;
  private final Map<String, OpenAlarm> open;
  private final Set<OpenAlarm> touched = new LinkedHashSet<>();
  private final Set<String> renewed = new LinkedHashSet<>();
  long clockOffset;

  DeviceMemory(DeviceModel model) {
    this(model, new HashMap<>(), new HashMap<>(2), new HashMap<>(2));
  }

  private DeviceMemory(
      DeviceModel model,
      Map<String, Last> latest,
      Map<String, Long> holdingSince,
      Map<String, OpenAlarm> open) {
    this.model = model;
    this.latest = latest;
    this.holdingSince = holdingSince;
    this.open = open;
  }

  DeviceMemory copy() {
    var openCopy = new HashMap<String, OpenAlarm>(2);
    open.forEach((rule, alarm) -> openCopy.put(rule, alarm.copy()));
    var copy =
        new DeviceMemory(model, new HashMap<>(latest), new HashMap<>(holdingSince), openCopy);
    copy.clockOffset = clockOffset;
    return copy;
  }

  void remember(String metric, long at, double value) {
    latest.put(metric, new Last(at, value));
  }

  void remember(OpenAlarm alarm) {
    open.put(alarm.rule.id(), alarm);
  }

  /** When the rule began to hold, found in the rows. */
  void rememberHolding(String rule, long since) {
    holdingSince.put(rule, since);
  }

  Last latest(String metric) {
    return latest.get(metric);
  }

  /** The alarms that this batch raised, counted up or cleared, in the order of that. */
  Set<OpenAlarm> touched() {
    return touched;
  }

  /** The metrics of which this batch brought a newer value. */
  Set<String> renewed() {
    return renewed;
  }

  /**
   * Whether the counter would fall: a replaced device, which somebody has to confirm.
   *
   * @param before the reading before it in the same batch; null for none
   */
  boolean counterFalls(NewPoint point, NewPoint before) {
    if (model.metrics().get(point.metric()).type() != MetricType.COUNTER) {
      return false;
    }
    var last = latest.get(point.metric());
    // After a confirmed replacement in this batch the new counter is the measure, no longer the old
    // one.
    if (before != null && (last == null || before.at() >= last.at())) {
      return point.value() < before.value();
    }
    return last != null && point.at() > last.at() && point.value() < last.value();
  }

  /**
   * Takes a reading that was stored: the newest value moves on, and the rules look at it. What is
   * not newer than the newest, or was history on arrival, changes no alarm; so a message delivered
   * twice counts once.
   */
  void take(NewPoint point) {
    var last = latest.get(point.metric());
    if (last != null && point.at() <= last.at()) {
      return;
    }
    remember(point.metric(), point.at(), point.value());
    renewed.add(point.metric());
    if (point.live()) {
      for (var rule : model.rules()) {
        look(rule, point);
      }
    }
  }

  private void look(Rule rule, NewPoint point) {
    var holds = rule.when().metric().equals(point.metric()) && rule.when().holds(point.value());
    var alarm = open.get(rule.id());
    if (alarm != null) {
      if (rule.clear().metric().equals(point.metric()) && rule.clear().holds(point.value())) {
        alarm.clearedAt = point.at();
        touched.add(alarm);
        open.remove(rule.id());
      } else if (holds) {
        alarm.again(point.at(), point.value());
        touched.add(alarm);
      }
    } else if (holds) {
      var since = holdingSince.computeIfAbsent(rule.id(), id -> point.at());
      if (point.at() - since >= rule.forSeconds() * 1000L) {
        raise(rule, point);
      }
    } else if (rule.when().metric().equals(point.metric())) {
      holdingSince.remove(rule.id());
    }
  }

  private void raise(Rule rule, NewPoint point) {
    var alarm = new OpenAlarm(Sql.newId(), rule, point.at(), true, 1, point.at(), point.value());
    open.put(rule.id(), alarm);
    holdingSince.remove(rule.id());
    touched.add(alarm);
  }
}
