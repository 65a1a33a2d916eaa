package org.linli.devices.boundary;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Changed;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.city.boundary.FiguresFeed;
import org.linli.city.entity.Delta;
import org.linli.devices.control.Credentials;
import org.linli.devices.control.DeviceBook;
import org.linli.devices.control.DeviceLists;
import org.linli.devices.control.DeviceLoad;
import org.linli.devices.control.DeviceWorkbook;
import org.linli.devices.entity.NewDevice;
import org.linli.exports.entity.CellFault;
import org.linli.places.boundary.PlacePlan;
import org.linli.rights.boundary.RightsVersion;
import org.linli.tenancy.entity.TenantId;

/**
 * Devices, and the places that they need, out of an Excel file: whole or not at all, every fault
 * told by its cell. Who stands there by the code already is renamed or moved as the file says, so
 * the same file twice changes nothing and gives no secret twice (000 §8.2 c, 004 S6).
 */
@Facade
public class DeviceImport {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;
  private final PlacePlan plan;
  private final FiguresFeed figures;
  private final AuditTrail trail;
  private final Announcements announcements;

  @Inject
  public DeviceImport(
      Jdbi jdbi,
      Scopes scopes,
      DeviceModels models,
      PlacePlan plan,
      FiguresFeed figures,
      AuditTrail trail,
      Announcements announcements) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
    this.plan = plan;
    this.figures = figures;
    this.trail = trail;
    this.announcements = announcements;
  }

  /** For the container's proxy alone. */
  protected DeviceImport() {
    this(null, null, null, null, null, null, null);
  }

  /** The columns that are understood, the models, and the kinds of places. */
  @Permit("devices:read")
  public byte[] template(Locale locale) {
    return DeviceWorkbook.template(models.all(), locale);
  }

  /**
   * @param dryRun to look for faults alone
   */
  @Permit("devices:write")
  @Mutates("devices.imported")
  public DeviceImportReport load(byte[] file, boolean dryRun) {
    var tenant = scopes.requireTenant();
    var faults = new ArrayList<CellFault>();
    var lines = DeviceWorkbook.read(file, faults);
    var drawing = plan.draw();
    var load =
        new DeviceLoad(
            new DeviceBook(jdbi).standing(tenant),
            drawing,
            scopes.caller().may("places:write"),
            models,
            scopes.caller().locale(),
            faults);
    load.all(lines);
    if (dryRun || !faults.isEmpty()) {
      return new DeviceImportReport(lines.size(), List.of(), 0, load.unchanged(), 0, faults);
    }
    var places = drawing.fresh();
    plan.write(drawing);
    var made = write(tenant, load);
    trail.recordAll("place.added", places);
    trail.recordAll("device.registered", made.stream().map(NewDevice::code).toList());
    trail.recordAll("device.changed", load.changed().stream().map(DeviceBook.Moved::code).toList());
    return new DeviceImportReport(
        lines.size(), made, load.changed().size(), load.unchanged(), places.size(), faults);
  }

  private List<NewDevice> write(TenantId tenant, DeviceLoad load) {
    var book = new DeviceBook(jdbi);
    var ids = book.enter(tenant, load.fresh(), scopes.caller().username());
    var made = new Credentials(jdbi).issue(tenant, ids, load.fresh());
    book.change(tenant, load.changed());
    book.spots(tenant, load.spots(ids));
    if (load.anyMoved()) {
      // A device may come to stand in a home, and then those who live there decide.
      RightsVersion.raise(jdbi, tenant);
    }
    if (!made.isEmpty()) {
      figures.add(tenant, Delta.devices(made.size()));
    }
    if (!made.isEmpty() || !load.changed().isEmpty()) {
      new DeviceLists(jdbi, models)
          .codeOf(tenant)
          .ifPresent(
              code ->
                  announcements.announce(new Changed(tenant, code, Set.of("devices", "figures"))));
    }
    return made;
  }
}
