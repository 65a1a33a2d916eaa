package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.alarms.boundary.AlarmChange;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;

/**
 * One tenant's part of a batch, inside that tenant: rows, alarms, figures, and word to the open
 * screens.
 */
final class TenantIntake {

  /** Where it all goes. */
  record Ledgers(Jdbi jdbi, AlarmBook alarms, FiguresFeed figures, Announcements announcements) {}

  private static final Comparator<NewPoint> BY_KEY =
      Comparator.comparing(NewPoint::metric).thenComparingLong(NewPoint::at);
  private static final Comparator<NewPoint> BY_TIME = Comparator.comparingLong(NewPoint::at);

  private final Ledgers ledgers;
  private final TenantBatch batch;
  private final Map<UUID, DeviceMemory> memories;
  private final Refused refused;
  private final List<AlarmChange> alarms = new ArrayList<>();

  TenantIntake(
      Ledgers ledgers, TenantBatch batch, Map<UUID, DeviceMemory> memories, Refused refused) {
    this.ledgers = ledgers;
    this.batch = batch;
    this.memories = memories;
    this.refused = refused;
  }

  /**
   * Stores it and returns how many points were new.
   *
   * @param careful some readings may stand already
   */
  int store(boolean careful) {
    return ledgers.jdbi().withHandle(handle -> store(handle.getConnection(), careful));
  }

  private int store(Connection connection, boolean careful) {
    try {
      var points = points();
      var rows = new Rows(batch.tenant);
      if (careful) {
        var all = new Rows(batch.tenant);
        points.forEach((device, list) -> list.forEach(point -> all.reading(device.device, point)));
        var inserted = all.insertNew(connection);
        points.replaceAll((device, list) -> onlyNew(device.device, list, inserted));
        fill(rows, points);
        rows.storeRest(connection);
      } else {
        fill(rows, points);
        if (rows.store(connection) < rows.size()) {
          throw new Intake.SomeStandAlready(batch.tenant);
        }
      }
      tell(rows.size());
      return rows.size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is to be stored of each device, in the order of the keys: no counter that falls, nothing
   * twice.
   */
  private Map<DeviceBatch, List<NewPoint>> points() {
    var points = new LinkedHashMap<DeviceBatch, List<NewPoint>>();
    for (var device : batch.inOrder()) {
      points.put(device, sound(device));
    }
    return points;
  }

  private List<NewPoint> sound(DeviceBatch device) {
    var memory = memories.get(device.device);
    var sorted = new ArrayList<>(device.points);
    sorted.sort(BY_KEY);
    var sound = new ArrayList<NewPoint>(sorted.size());
    NewPoint before = null;
    for (var point : sorted) {
      var sameMetric = before != null && before.metric().equals(point.metric());
      if (sameMetric && before.at() == point.at()) {
        continue;
      }
      var fallen = memory.counterFalls(point, sameMetric ? before : null);
      if (fallen && !point.delivery().parcel().replaced()) {
        refused.add(
            point.delivery(),
            Reason.COUNTER_FELL,
            point.at(),
            SentValue.number(point.metric(), point.value()),
            point.metric() + " = " + point.value());
        continue;
      }
      sound.add(point);
      before = point;
    }
    return sound;
  }

  private static List<NewPoint> onlyNew(
      UUID device, List<NewPoint> points, Set<Rows.Key> inserted) {
    return points.stream()
        .filter(point -> inserted.contains(new Rows.Key(device, point.metric(), point.at())))
        .toList();
  }

  private void fill(Rows rows, Map<DeviceBatch, List<NewPoint>> points) {
    points.forEach(
        (device, list) -> {
          var memory = memories.get(device.device);
          list.forEach(point -> rows.reading(device.device, point));
          var inTime = new ArrayList<>(list);
          inTime.sort(BY_TIME);
          inTime.forEach(memory::take);
          memory
              .renewed()
              .forEach(metric -> rows.latest(device.device, metric, memory.latest(metric)));
          if (device.clockOffset != null) {
            memory.clockOffset = device.clockOffset;
          }
          // A message of which every reading stands already was delivered before, and counted then.
          var messages = device.points.isEmpty() || !list.isEmpty() ? device.messages : 0;
          rows.status(
              device.device,
              device.lastSeen,
              memory.clockOffset,
              ReadingCheck.isClockOff(memory.clockOffset),
              messages);
          memory.touched().forEach(alarm -> alarms.add(change(device.device, alarm)));
        });
  }

  private static AlarmChange change(UUID device, OpenAlarm alarm) {
    return new AlarmChange(
        alarm.id,
        device,
        alarm.rule,
        alarm.fresh,
        Instant.ofEpochMilli(alarm.raisedAt),
        Instant.ofEpochMilli(alarm.lastAt),
        alarm.occurrences,
        alarm.value,
        alarm.clearedAt == null ? null : Instant.ofEpochMilli(alarm.clearedAt));
  }

  private void tell(int points) {
    var topics = new HashSet<String>();
    var delta = points == 0 ? Delta.NONE : Delta.points(points);
    if (points > 0) {
      topics.add("readings");
    }
    if (!alarms.isEmpty()) {
      var change = ledgers.alarms().write(batch.tenant, alarms);
      delta = delta.plus(change.orElseThrow(Intake.MemoryIsOld::new));
      topics.add("alarms");
    }
    if (delta.movesTheTrend()) {
      topics.add("figures");
    }
    if (!delta.equals(Delta.NONE)) {
      ledgers.figures().add(batch.tenant, delta);
    }
    ledgers.figures().heard(batch.tenant);
    if (!topics.isEmpty()) {
      ledgers.announcements().announce(new Changed(batch.tenant, batch.code, topics));
    }
  }
}
