package org.linli.feeds.control;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.Metric;
import org.linli.tenancy.entity.TenantId;

/** Sorts a batch by tenant and device, and puts aside what cannot be right by itself. */
final class Sorting {

  private final DeviceModels models;
  private final Gathering gathering;
  private final Map<TenantId, TenantBatch> tenants = new HashMap<>();
  private final Refused refused = new Refused();

  private Sorting(DeviceModels models, Gathering gathering) {
    this.models = models;
    this.gathering = gathering;
  }

  static Sorting of(List<Delivery> deliveries, DeviceModels models, Gathering gathering) {
    var sorting = new Sorting(models, gathering);
    deliveries.forEach(sorting::sort);
    return sorting;
  }

  /** In the order of their ids, so that two transactions never wait for each other crosswise. */
  Collection<TenantBatch> tenants() {
    return tenants.values().stream()
        .sorted((left, right) -> left.tenant.value().compareTo(right.tenant.value()))
        .toList();
  }

  Refused refused() {
    return refused;
  }

  private void sort(Delivery delivery) {
    var parcel = delivery.parcel();
    var batch =
        tenants.computeIfAbsent(parcel.tenant(), tenant -> new TenantBatch(tenant, parcel.code()));
    batch.deliveries.add(delivery);
    var model = models.find(parcel.model());
    if (model.isEmpty()) {
      refused.add(delivery, Reason.UNKNOWN_MODEL, parcel.model());
      return;
    }
    // What was agreed to at the door may have been taken back on the way.
    var barrier = barrier(batch, parcel, model.get());
    if (barrier.isPresent()) {
      gathering.refused(parcel.tenant(), parcel.device(), barrier.get());
      refused.addUnread(delivery, barrier.get(), model.get().asset());
      return;
    }
    var device = batch.device(parcel.device(), model.get(), gathering);
    device.heard(parcel);
    for (var reading : parcel.readings()) {
      sort(delivery, reading, model.get(), device);
    }
  }

  /** Asked once for each device of a batch that may be listened to. */
  private Optional<Reason> barrier(TenantBatch batch, Parcel parcel, DeviceModel model) {
    var listened = batch.devices.get(parcel.device());
    return listened != null && listened.model == model
        ? Optional.empty()
        : gathering.barrier(parcel.tenant(), parcel.device(), model);
  }

  private void sort(Delivery delivery, SentReading reading, DeviceModel model, DeviceBatch device) {
    var receivedAt = delivery.parcel().receivedAt();
    var wrongTime = ReadingCheck.time(reading.at(), receivedAt);
    // A device that is not in service is looked after, not listened to: it raises no alarm.
    var live = delivery.parcel().marks().serving() && ReadingCheck.isLive(reading.at(), receivedAt);
    for (var value : reading.values()) {
      var metric = model.metrics().get(value.metric());
      var wrong = wrongTime.isPresent() ? wrongTime : ReadingCheck.value(metric, value);
      if (wrong.isPresent() && ReadingCheck.isLookedAt(metric, wrong.get())) {
        sortImplausible(delivery, reading, value, metric, device);
      } else if (wrong.isPresent()) {
        refused.add(delivery, wrong.get(), reading.at(), value, detail(value));
      } else {
        device.points.add(
            new NewPoint(
                value.metric(), metric, reading.at(), ReadingCheck.number(value), live, delivery));
      }
    }
  }

  private static void sortImplausible(
      Delivery delivery, SentReading reading, SentValue value, Metric metric, DeviceBatch device) {
    var point = new NewPoint(value.metric(), metric, reading.at(), value.number(), false, delivery);
    if (delivery.parcel().settled()) {
      device.points.add(point);
    } else {
      device.doubted.add(
          new Doubted(
              device.device, point, DoubtReason.OUT_OF_RANGE, metric.min(), metric.max(), null));
    }
  }

  private static String detail(SentValue value) {
    return value.metric() + " = " + (value.isNumber() ? value.number() : value.other());
  }
}
