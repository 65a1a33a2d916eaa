package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.collection.entity.CollectionBasis;
import org.linli.devices.entity.DeviceModel;

/** What one batch holds of one device. */
final class DeviceBatch {

  final UUID device;
  final DeviceModel model;

  /** On which ground it is listened to. */
  final CollectionBasis basis;

  final List<NewPoint> points = new ArrayList<>();

  /** What cannot be by itself, and waits for somebody to look at it. */
  final List<Doubted> doubted = new ArrayList<>();

  long messages;
  long lastSeen;

  /** Offset of the newest live reading against the door's clock; null when there was none. */
  Long clockOffset;

  private long newest = Long.MIN_VALUE;

  DeviceBatch(UUID device, DeviceModel model, CollectionBasis basis) {
    this.device = device;
    this.model = model;
    this.basis = basis;
  }

  /** Notes that the device was heard, and what its clock said. */
  void heard(Parcel parcel) {
    messages++;
    lastSeen = Math.max(lastSeen, parcel.receivedAt());
    for (var reading : parcel.readings()) {
      if (reading.at() > newest) {
        newest = reading.at();
        if (ReadingCheck.isLive(reading.at(), parcel.receivedAt())) {
          clockOffset = reading.at() - parcel.receivedAt();
        }
      }
    }
  }
}
