package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.control.BannedProducts;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.FileTable;
import org.linli.devices.entity.ConnectedShare;
import org.linli.devices.entity.DeviceDetail;
import org.linli.devices.entity.DeviceDossier;
import org.linli.devices.entity.DeviceFile;
import org.linli.devices.entity.DeviceId;

/**
 * What is written down about devices 设备档案: product, origin, upkeep and whatever else, beside what
 * they say themselves and what went wrong with them (001 §6.4.1).
 */
@Facade
public class DeviceFiles {

  private static final BannedProducts BANNED = BannedProducts.delivered();

  private final DeviceLists lists;
  private final FileTable files;
  private final Scopes scopes;

  @Inject
  public DeviceFiles(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.lists = new DeviceLists(jdbi, models);
    this.files = new FileTable(jdbi);
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected DeviceFiles() {
    this(null, null, null);
  }

  /** All that is known of a device. */
  @Permit("devices:read")
  public DeviceDossier dossier(DeviceId id) {
    var tenant = scopes.requireTenant();
    var device = device(id);
    var kept = files.of(tenant, id.value());
    var trouble = files.troubleOf(tenant, id.value());
    return new DeviceDossier(
        device,
        kept.map(FileTable.Kept::file).orElse(null),
        kept.map(FileTable.Kept::enteredAt).orElse(null),
        kept.map(FileTable.Kept::changedAt).orElse(null),
        trouble.alarms(),
        trouble.lastAlarmAt(),
        trouble.cases());
  }

  /**
   * Writes a device's file, whole.
   *
   * @throws BannedProduct when maker or product is banned or phased out
   */
  @Permit("devices:write")
  @Mutates("device.file-written")
  public void write(DeviceId id, DeviceFile file) {
    device(id);
    BANNED.refuse(scopes.caller().locale(), file.maker(), file.product(), file.chip());
    files.write(scopes.requireTenant(), id.value(), file, Instant.now());
  }

  /** How many of the community's devices are connected, against the target of all of them. */
  @Permit("devices:read")
  public ConnectedShare connected() {
    return files.connected(scopes.requireTenant());
  }

  private DeviceDetail device(DeviceId id) {
    return lists.all(scopes.requireTenant(), List.of(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("device"));
  }
}
