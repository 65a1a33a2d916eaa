package org.linli.feeds.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.linli.devices.entity.MetricType;

/**
 * One tenant's part of a batch, inside that tenant: rows, alarms, figures, and word to the open
 * screens.
 */
final class TenantIntake {

  /** Where it all goes. */
  record Ledgers(Jdbi jdbi, AlarmBook alarms, FiguresFeed figures, Announcements announcements) {}

  private final Ledgers ledgers;
  private final TenantBatch batch;
  private final Map<UUID, DeviceMemory> memories;
  private final Refused refused;
  private final Standing standing = new Standing();
  private final List<AlarmChange> alarms = new ArrayList<>();
  private final List<Doubted> doubted = new ArrayList<>();

  TenantIntake(
      Ledgers ledgers, TenantBatch batch, Map<UUID, DeviceMemory> memories, Refused refused) {
    this.ledgers = ledgers;
    this.batch = batch;
    this.memories = memories;
    this.refused = refused;
  }

  /** Stores it and returns how many points were new. */
  int store() {
    return ledgers.jdbi().withHandle(handle -> store(handle.getConnection()));
  }

  private int store(Connection connection) {
    try {
      var points = points();
      var doubts = new DoubtRows(batch.tenant);
      leaveDoubted(doubts, connection, points);
      leaveNew(connection, points);
      loadHours(connection, points);
      var rows = new Rows(batch.tenant);
      var held = doubts.store(connection, doubted);
      fill(rows, points, held);
      rows.store(connection);
      tell(rows.points(), !held.isEmpty());
      return rows.points();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What is to be stored of each device, in the order of time: no counter that falls, nothing
   * twice.
   */
  private Map<DeviceBatch, List<NewPoint>> points() {
    var points = new LinkedHashMap<DeviceBatch, List<NewPoint>>();
    for (var device : batch.inOrder()) {
      points.put(device, sound(device));
      doubted.addAll(device.doubted);
    }
    return points;
  }

  private List<NewPoint> sound(DeviceBatch device) {
    var memory = memories.get(device.device);
    device.points.sort(TenantIntake::byTime);
    var sound = new ArrayList<NewPoint>(device.points.size());
    var earlier = new HashMap<String, NewPoint>(2);
    NewPoint before = null;
    for (var point : device.points) {
      if (before != null && before.at() == point.at() && before.metric().equals(point.metric())) {
        continue;
      }
      var counts = point.kind().type() == MetricType.COUNTER;
      if (counts
          && memory.counterFalls(point, earlier.get(point.metric()))
          && !point.delivery().parcel().replaced()) {
        refuse(point);
        continue;
      }
      var doubt = memory.doubts(device.device, point, earlier.get(point.metric()));
      if (doubt.isPresent()) {
        doubted.add(doubt.get());
        continue;
      }
      if (counts || point.kind().plausible() != null) {
        earlier.put(point.metric(), point);
      }
      sound.add(point);
      before = point;
    }
    return sound;
  }

  private static int byTime(NewPoint one, NewPoint other) {
    var times = Long.compare(one.at(), other.at());
    return times == 0 ? one.metric().compareTo(other.metric()) : times;
  }

  private void refuse(NewPoint fallen) {
    refused.add(
        fallen.delivery(),
        Reason.COUNTER_FELL,
        fallen.at(),
        SentValue.number(fallen.metric(), fallen.value()),
        fallen.metric() + " = " + fallen.value());
  }

  /** What was held back once stays so, though newer values came since: it is sent for nothing. */
  private void leaveDoubted(
      DoubtRows doubts, Connection connection, Map<DeviceBatch, List<NewPoint>> points)
      throws SQLException {
    var late = new LinkedHashSet<PointKey>();
    points.forEach(
        (device, list) -> {
          var memory = memories.get(device.device);
          for (var point : list) {
            if (point.kind().plausible() != null
                && memory.isLate(point)
                && !point.delivery().parcel().settled()) {
              late.add(new PointKey(device.device, point.metric(), point.at()));
            }
          }
        });
    var held = doubts.among(connection, late);
    if (held.isEmpty()) {
      return;
    }
    points.forEach(
        (device, list) ->
            list.removeIf(
                point ->
                    !point.delivery().parcel().settled()
                        && held.contains(new PointKey(device.device, point.metric(), point.at()))));
  }

  /** Takes away the points that stand already: only such as are not newer than all that stands. */
  private void leaveNew(Connection connection, Map<DeviceBatch, List<NewPoint>> points)
      throws SQLException {
    points.forEach(
        (device, list) -> {
          var newest = memories.get(device.device).newest();
          for (var point : list) {
            if (point.at() > newest) {
              break;
            }
            standing.ask(device.device, point.at());
          }
        });
    if (standing.isUnasked()) {
      return;
    }
    standing.read(connection, batch.tenant);
    points.forEach((device, list) -> list.removeIf(point -> standing.holds(device.device, point)));
  }

  /** Late readings belong to hours that the memory does not hold. */
  private void loadHours(Connection connection, Map<DeviceBatch, List<NewPoint>> points)
      throws SQLException {
    var named = new LinkedHashSet<StoredHours.Named>();
    points.forEach(
        (device, list) -> {
          var memory = memories.get(device.device);
          for (var point : list) {
            var hour = HourSums.of(point.at());
            if (!memory.knowsHour(hour)) {
              named.add(new StoredHours.Named(device.device, hour));
            }
          }
        });
    new StoredHours(connection, batch.tenant, memories).named(named);
  }

  private void fill(Rows rows, Map<DeviceBatch, List<NewPoint>> points, Set<UUID> held) {
    points.forEach(
        (device, list) -> {
          var memory = memories.get(device.device);
          var filing = new Filing(device.device, memory.block, standing);
          filing.file(list, memory.newest());
          rows.readings(filing, list.size());
          memory.block = filing.open();
          rows.gathered(device, list);
          list.forEach(memory::take);
          if (device.clockOffset != null) {
            memory.clockOffset = device.clockOffset;
          }
          // A message of which every reading stands already was delivered before, and counted then.
          var isNew = !list.isEmpty() || held.contains(device.device);
          var isEmpty = device.points.isEmpty() && device.doubted.isEmpty();
          var messages = isNew || isEmpty ? device.messages : 0;
          rows.device(device, memory, messages);
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
        alarm.clearedAt == null ? null : Instant.ofEpochMilli(alarm.clearedAt),
        alarm.trace);
  }

  private void tell(int points, boolean held) {
    var topics = new HashSet<String>();
    if (held) {
      topics.add("doubts");
    }
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
