package org.linli.devices.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DevicePlate;
import org.linli.tenancy.entity.TenantId;

/** The plates of devices as rows. */
public final class PlateTable {

  private final Jdbi jdbi;

  private record Plate(UUID device, DevicePlate plate) {}

  public PlateTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void write(TenantId tenant, UUID device, DevicePlate plate, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_plate (tenant_id, device_id, brand, supplier, serial, firmware, installed_on,
                      warranty_until, service_years, spot, longitude, latitude, boot_levels, changed_at)
                    values (:tenant, :device, :brand, :supplier, :serial, :firmware, :installedOn,
                      :warrantyUntil, :serviceYears, :spot, :longitude, :latitude, :bootLevels, :now)
                    on conflict (tenant_id, device_id) do update set brand = excluded.brand, supplier = excluded.supplier,
                      serial = excluded.serial, firmware = excluded.firmware, installed_on = excluded.installed_on,
                      warranty_until = excluded.warranty_until, service_years = excluded.service_years,
                      spot = excluded.spot, longitude = excluded.longitude, latitude = excluded.latitude,
                      boot_levels = excluded.boot_levels,
                      changed_at = excluded.changed_at\
                    """)
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("brand", plate.brand())
                .bind("supplier", plate.supplier())
                .bind("serial", plate.serial())
                .bind("firmware", plate.firmware())
                .bind("installedOn", plate.installedOn())
                .bind("warrantyUntil", plate.warrantyUntil())
                .bind("serviceYears", plate.serviceYears())
                .bind("spot", plate.spot())
                .bind("longitude", plate.longitude())
                .bind("latitude", plate.latitude())
                .bind("bootLevels", plate.bootLevels())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
  }

  public Optional<DevicePlate> of(TenantId tenant, UUID device) {
    return Optional.ofNullable(of(tenant, List.of(device)).get(device));
  }

  /** The plates of those devices that have one. */
  public Map<UUID, DevicePlate> of(TenantId tenant, Collection<UUID> devices) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from device_plate where tenant_id = :tenant and device_id ="
                            + " any(:devices)")
                    .bind("tenant", tenant)
                    .bindArray("devices", UUID.class, List.copyOf(devices))
                    .map(
                        (row, context) ->
                            new Plate(row.getObject("device_id", UUID.class), plate(row)))
                    .list())
        .stream()
        .collect(Collectors.toMap(Plate::device, Plate::plate));
  }

  private static DevicePlate plate(ResultSet row) throws SQLException {
    return new DevicePlate(
        row.getString("brand"),
        row.getString("supplier"),
        row.getString("serial"),
        row.getString("firmware"),
        row.getObject("installed_on", LocalDate.class),
        row.getObject("warranty_until", LocalDate.class),
        row.getObject("service_years", Integer.class),
        row.getString("spot"),
        row.getObject("longitude", Double.class),
        row.getObject("latitude", Double.class),
        row.getObject("boot_levels", Integer.class));
  }
}
