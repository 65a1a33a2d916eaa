package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.devices.entity.DeviceModel;

/** What one batch holds of one device. */
final class DeviceBatch {

  final UUID device;
  final DeviceModel model;
  final List<NewPoint> points = new ArrayList<>();
  long messages;
  long lastSeen;

  /** Offset of the newest live reading against the door's clock; null when there was none. */
  Long clockOffset;

  private long newest = Long.MIN_VALUE;

  DeviceBatch(UUID device, DeviceModel model) {
    this.device = device;
    this.model = model;
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
