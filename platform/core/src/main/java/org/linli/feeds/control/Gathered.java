package org.linli.feeds.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.collection.entity.CollectionBasis;
import org.linli.collection.entity.CollectionFlow;
import org.linli.collection.entity.CollectionMark;
import org.linli.devices.entity.ReadingDay;

/**
 * What a batch adds to the collection log (000 §7.2 a 7): of each device and day one line for each
 * way and each person, however many messages there were.
 */
final class Gathered {

  private record Key(UUID device, LocalDate measured, CollectionFlow flow) {}

  private final Map<Key, Line> lines = new LinkedHashMap<>();

  /** A line of the log. */
  static final class Line {
    final UUID device;
    final LocalDate measured;
    final CollectionFlow flow;
    final String asset;
    final CollectionBasis basis;

    /** Who sent it again; null where the device did. */
    final String by;

    long messages;
    long points;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    CollectionMark mark = CollectionMark.NOTHING;
    private Delivery latest;

    private Line(Key key, DeviceBatch device, String by) {
      this.device = key.device;
      this.measured = key.measured;
      this.flow = key.flow;
      this.asset = device.model.asset();
      this.basis = device.basis;
      this.by = by;
    }

    private void add(NewPoint point) {
      points++;
      mark = mark.with(CollectionMark.of(device, point.at(), point.metric(), point.value()));
      // Of one message the points stand together, since they stand in the order of their times.
      if (point.delivery() != latest) {
        latest = point.delivery();
        messages++;
        first = Math.min(first, latest.parcel().receivedAt());
        last = Math.max(last, latest.parcel().receivedAt());
      }
    }
  }

  /** Adds points that are stored for the first time. */
  void add(DeviceBatch device, List<NewPoint> points) {
    Line line = null;
    long day = Long.MIN_VALUE;
    for (var point : points) {
      var parcel = point.delivery().parcel();
      // Neighbours are of one line nearly always.
      if (line == null || ReadingDay.begin(point.at()) != day || line.flow != parcel.flow()) {
        var key = new Key(device.device, ReadingDay.of(point.at()), parcel.flow());
        line = lines.computeIfAbsent(key, one -> new Line(one, device, parcel.by()));
        day = ReadingDay.begin(point.at());
      }
      line.add(point);
    }
  }

  Collection<Line> lines() {
    return lines.values();
  }
}
