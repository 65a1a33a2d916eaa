package org.linli.mqtt;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.tenancy.entity.TenantId;

/** The lines that stand, by device, and how many there are. */
final class Lines {

  private final DoorSettings.Room room;
  private final Map<UUID, List<Line>> lines = new ConcurrentHashMap<>();
  private final Map<TenantId, AtomicInteger> tenants = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  Lines(DoorSettings.Room room) {
    this.room = room;
  }

  /** Whether there is room for one more of that community and device. */
  boolean hasRoom(TenantId tenant, UUID device) {
    var ofTenant = tenants.get(tenant);
    return count.get() < room.lines()
        && (ofTenant == null || ofTenant.get() < room.tenantLines())
        && of(device).size() < room.deviceLines();
  }

  /** The line that bears the same client's name; null for none. */
  Line same(UUID device, String client) {
    return of(device).stream()
        .filter(line -> line.client().equals(client))
        .findFirst()
        .orElse(null);
  }

  void add(Line line) {
    lines.compute(
        line.device().device().value(),
        (device, known) -> {
          var list = known == null ? new CopyOnWriteArrayList<Line>() : known;
          list.add(line);
          return list;
        });
    tenants.computeIfAbsent(line.device().tenant(), id -> new AtomicInteger()).incrementAndGet();
    count.incrementAndGet();
  }

  /**
   * Takes it away.
   *
   * @return whether it was the device's last one
   */
  boolean remove(Line line) {
    var device = line.device().device().value();
    lines.computeIfPresent(
        device,
        (id, known) -> {
          if (known.remove(line)) {
            tenants.get(line.device().tenant()).decrementAndGet();
            count.decrementAndGet();
          }
          return known.isEmpty() ? null : known;
        });
    return !lines.containsKey(device);
  }

  List<Line> of(UUID device) {
    return lines.getOrDefault(device, List.of());
  }

  List<Line> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  int count() {
    return count.get();
  }
}
