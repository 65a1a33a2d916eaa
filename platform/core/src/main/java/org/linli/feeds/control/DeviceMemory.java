package org.linli.feeds.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.alarms.boundary.StandingAlarm;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.persistence.Sql;
import org.linli.rules.boundary.RuleWatch;

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
  private final List<Rule> rules;
  private final Map<String, Last> latest;
  private final RuleWatch watch;
  private final Map<String, OpenAlarm> open;
  private final Set<OpenAlarm> touched = new LinkedHashSet<>();
  private final Map<Long, HourSums> moved = new HashMap<>(2);
  private HourSums newestHour;
  private HourSums filled;
  private Plausibility plausibility = new Plausibility();
  long clockOffset;

  /** The newest block of its readings; null where nothing stands. */
  OpenBlock block;

  /**
   * How often the device's status was written; where the row says another number, all this is old.
   */
  long version;

  /**
   * @param rules those that count for it in its community
   */
  DeviceMemory(DeviceModel model, List<Rule> rules) {
    this(model, rules, new HashMap<>(), new RuleWatch(), new HashMap<>(2));
  }

  private DeviceMemory(
      DeviceModel model,
      List<Rule> rules,
      Map<String, Last> latest,
      RuleWatch watch,
      Map<String, OpenAlarm> open) {
    this.model = model;
    this.rules = rules;
    this.latest = latest;
    this.watch = watch;
    this.open = open;
  }

  DeviceMemory copy() {
    return copy(rules);
  }

  /** A copy that goes by these rules: one that was changed begins anew, one that is gone ends. */
  DeviceMemory copy(List<Rule> counting) {
    var openCopy = new HashMap<String, OpenAlarm>(2);
    var watchCopy = watch.copy();
    if (counting == rules) {
      open.forEach((rule, alarm) -> openCopy.put(rule, alarm.copy(alarm.rule)));
    } else {
      for (var rule : counting) {
        var alarm = open.get(rule.id());
        if (alarm != null) {
          openCopy.put(rule.id(), alarm.copy(rule));
        }
      }
      rules.stream()
          .filter(rule -> !counting.contains(rule))
          .forEach(rule -> watchCopy.forget(rule.id()));
    }
    var copy = new DeviceMemory(model, counting, new HashMap<>(latest), watchCopy, openCopy);
    copy.clockOffset = clockOffset;
    copy.version = version;
    copy.block = block;
    copy.newestHour = newestHour;
    copy.plausibility = plausibility.copy();
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

  /** An alarm that stands; one whose rule counts no longer is nobody's to change. */
  void remember(StandingAlarm alarm) {
    for (var rule : rules) {
      if (rule.id().equals(alarm.rule())) {
        open.put(
            rule.id(),
            new OpenAlarm(
                alarm.id(),
                rule,
                alarm.raisedAt().toEpochMilli(),
                false,
                alarm.occurrences(),
                alarm.lastAt().toEpochMilli(),
                alarm.value()));
      }
    }
  }

  /** A value of the time before, found in the rows. */
  void recall(String metric, long at, double value) {
    for (var rule : rules) {
      watch.recall(rule, metric, at, value);
    }
  }

  /** How far back in the rows lies what the rules have to know. */
  int looksBackSeconds() {
    int longest = 0;
    for (var rule : rules) {
      longest = Math.max(longest, rule.looksBackSeconds());
    }
    return longest;
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
    return json.closed();
  }

  /** The alarms that this batch raised, counted up or cleared, in the order of that. */
  Set<OpenAlarm> touched() {
    return touched;
  }

  /** The newest moment of which anything stands: whatever is newer stands nowhere. */
  long newest() {
    long newest = block == null ? Long.MIN_VALUE : block.until();
    for (var last : latest.values()) {
      newest = Math.max(newest, last.at());
    }
    return newest;
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

  /** Whether a value of that time comes after newer ones: nothing is told by what moved since. */
  boolean isLate(NewPoint point) {
    var last = latest.get(point.metric());
    return last != null && point.at() <= last.at();
  }

  /**
   * Holds a value against those before it; late ones, and what somebody looked at, are believed.
   *
   * @param before the one before it in the same batch; null for none
   */
  Optional<Doubted> doubts(UUID device, NewPoint point, NewPoint before) {
    var plausible = point.kind().plausible();
    if (plausible == null || isLate(point) || point.delivery().parcel().settled()) {
      return Optional.empty();
    }
    var last = latest.get(point.metric());
    if (before != null && (last == null || before.at() >= last.at())) {
      last = new Last(before.at(), before.value());
    }
    return plausibility.judge(device, point, plausible, last, model.silence().toMillis());
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
      for (var rule : rules) {
        look(rule, point);
      }
    }
  }

  /** What is remembered stays as it is; the batch adds to a copy. */
  private HourSums hour(long hour) {
    // Neighbours are of one hour nearly always.
    if (filled == null || filled.hour != hour) {
      filled =
          moved.computeIfAbsent(
              hour,
              key ->
                  newestHour != null && newestHour.hour == hour
                      ? newestHour.copy()
                      : new HourSums(hour));
    }
    return filled;
  }

  private void look(Rule rule, NewPoint point) {
    var alarm = open.get(rule.id());
    switch (watch.judge(rule, point.metric(), point.at(), point.value(), alarm != null)) {
      case RAISE -> raise(rule, point);
      case AGAIN -> {
        alarm.again(point.at(), point.value());
        touch(alarm, point);
      }
      case CLEAR -> {
        alarm.clearedAt = point.at();
        touch(alarm, point);
        open.remove(rule.id());
      }
      case NOTHING -> {
        // Most values are as they should be.
      }
    }
  }

  private void raise(Rule rule, NewPoint point) {
    var alarm = new OpenAlarm(Sql.newId(), rule, point.at(), true, 1, point.at(), point.value());
    open.put(rule.id(), alarm);
    touch(alarm, point);
  }

  /** What raised an alarm is its cause, whatever else the batch says of it. */
  private void touch(OpenAlarm alarm, NewPoint point) {
    if (touched.add(alarm) || !alarm.fresh) {
      alarm.trace = point.delivery().trace();
    }
  }
}
