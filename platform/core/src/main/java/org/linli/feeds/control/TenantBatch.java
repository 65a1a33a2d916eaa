package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.devices.entity.DeviceModel;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** What one batch holds of one tenant. */
final class TenantBatch {

  final TenantId tenant;
  final DivisionCode code;
  final Map<UUID, DeviceBatch> devices = new HashMap<>();
  final List<Delivery> deliveries = new ArrayList<>();

  TenantBatch(TenantId tenant, DivisionCode code) {
    this.tenant = tenant;
    this.code = code;
  }

  DeviceBatch device(UUID id, DeviceModel model, Gathering gathering) {
    return devices.computeIfAbsent(
        id, key -> new DeviceBatch(key, model, gathering.basis(tenant, key, model)));
  }

  /** In the order of the database's keys: neighbours in the index are written together. */
  List<DeviceBatch> inOrder() {
    var sorted = new ArrayList<>(devices.values());
    sorted.sort(
        (left, right) -> {
          int high =
              Long.compareUnsigned(
                  left.device.getMostSignificantBits(), right.device.getMostSignificantBits());
          return high != 0
              ? high
              : Long.compareUnsigned(
                  left.device.getLeastSignificantBits(), right.device.getLeastSignificantBits());
        });
    return sorted;
  }
}
