package org.linli.feeds.control;

import java.util.Collection;
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
  private final Map<Long, HourSums> moved = new HashMap<>(2);
  private HourSums newestHour;
  long clockOffset;

  /**
   * How often the device's status was written; where the row says another number, all this is old.
   */
  long version;

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
    copy.version = version;
    copy.newestHour = newestHour;
    for (var hour : moved.values()) {
      if (copy.newestHour == null || hour.hour >= copy.newestHour.hour) {
        copy.newestHour = hour;
      }
    }
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

  /** The hour as it stands, to be filled by those who read it from its row. */
  HourSums rememberedHour(long hour) {
    if (newestHour == null || newestHour.hour == hour) {
      newestHour = newestHour == null ? new HourSums(hour) : newestHour;
      return newestHour;
    }
    return moved.computeIfAbsent(hour, HourSums::new);
  }

  /** Whether it is known what the hour came to: the newest one is, and later ones do not stand. */
  boolean knowsHour(long hour) {
    return newestHour == null || hour >= newestHour.hour;
  }

  /** The hours that this batch added to. */
  Collection<HourSums> moved() {
    return moved.values();
  }

  String latestJson() {
    var json = new Json();
    latest.forEach((metric, last) -> json.values(metric, last.at(), last.value()));
    return json.toString();
  }

  /** The alarms that this batch raised, counted up or cleared, in the order of that. */
  Set<OpenAlarm> touched() {
    return touched;
  }

  boolean counts(String metric) {
    return model.metrics().get(metric).type() == MetricType.COUNTER;
  }

  /**
   * Whether the counter would fall: a replaced device, which somebody has to confirm.
   *
   * @param before the reading before it in the same batch; null for none
   */
  boolean counterFalls(NewPoint point, NewPoint before) {
    var last = latest.get(point.metric());
    // After a confirmed replacement in this batch the new counter is the measure, no longer the old
    // one.
    if (before != null && (last == null || before.at() >= last.at())) {
      return point.value() < before.value();
    }
    return last != null && point.at() > last.at() && point.value() < last.value();
  }

  /**
   * Takes a reading that is stored for the first time: it counts in its hour, the newest value
   * moves on, and the rules look at it. What is not newer than the newest, or was history on
   * arrival, changes no alarm; so a message delivered twice counts once.
   */
  void take(NewPoint point) {
    hour(HourSums.of(point.at())).add(point.metric(), point.value());
    var last = latest.get(point.metric());
    if (last != null && point.at() <= last.at()) {
      return;
    }
    remember(point.metric(), point.at(), point.value());
    if (point.live()) {
      for (var rule : model.rules()) {
        look(rule, point);
      }
    }
  }

  /** What is remembered stays as it is; the batch adds to a copy. */
  private HourSums hour(long hour) {
    return moved.computeIfAbsent(
        hour,
        key ->
            newestHour != null && newestHour.hour == hour ? newestHour.copy() : new HourSums(hour));
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
