package org.linli.plans.control;

import java.time.Instant;
import org.linli.devices.entity.DeviceModel;
import org.linli.plans.entity.Standing;

/**
 * What is known of whether a device is heard, by the same measure as the ledger.
 *
 * @param model null for one that no pack knows any more
 * @param told the interval in seconds that it was told; null for its model's
 * @param seen when it was last heard; null for never
 * @param lost when its line was lost; null for not
 */
record Watch(DeviceModel model, Integer told, Instant seen, Instant lost) {

  private static final String IN_SERVICE = "IN_SERVICE";

  Standing standing(String state, boolean alarmed, boolean held, Instant now) {
    if (alarmed) {
      return Standing.ALARM;
    }
    if (!IN_SERVICE.equals(state)) {
      return Standing.IDLE;
    }
    if (!online(now)) {
      return Standing.OFFLINE;
    }
    return held ? Standing.REVIEW : Standing.ONLINE;
  }

  private boolean online(Instant now) {
    int interval = told != null ? told : model == null ? 0 : model.intervalSeconds();
    return seen != null
        && (lost == null || lost.isBefore(seen))
        && interval > 0
        && seen.plusSeconds((long) DeviceModel.SILENT_INTERVALS * interval).isAfter(now);
  }
}
