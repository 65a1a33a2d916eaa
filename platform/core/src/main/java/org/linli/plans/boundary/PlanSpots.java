package org.linli.plans.boundary;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.exports.entity.CellFault;
import org.linli.plans.control.SpotLoad;
import org.linli.plans.control.SpotTable;
import org.linli.plans.entity.SpotImportReport;

/**
 * Where devices stand on a floor plan, out of the file in which the plan's devices go out: whole or
 * not at all. A device that the file does not name stays where it is.
 */
@Facade
public class PlanSpots {

  private final Scopes scopes;
  private final Plans plans;
  private final SpotTable spots;
  private final Changes changes;

  @Inject
  public PlanSpots(Jdbi jdbi, Scopes scopes, Plans plans, Changes changes) {
    this.scopes = scopes;
    this.plans = plans;
    this.spots = new SpotTable(jdbi);
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected PlanSpots() {
    this(null, null, null, null);
  }

  /** The columns that are understood. */
  @Permit("devices:read")
  public byte[] template(Locale locale) {
    return SpotLoad.BOOK.template(locale);
  }

  /**
   * @param dryRun to look for faults alone
   * @throws org.linli.access.boundary.NotFound there is no such plan
   */
  @Permit("devices:write")
  @Mutates("plan.devices-put")
  public SpotImportReport load(UUID plan, byte[] file, boolean dryRun) {
    var tenant = scopes.requireTenant();
    var row = plans.get(plan);
    var faults = new ArrayList<CellFault>();
    var lines = SpotLoad.BOOK.read(file, faults);
    if (!faults.isEmpty()) {
      return new SpotImportReport(lines.size(), 0, 0, faults);
    }
    var load = new SpotLoad(row.name(), spots.known(tenant, plan, row.place()), faults);
    load.all(lines);
    if (!faults.isEmpty() || dryRun) {
      return new SpotImportReport(lines.size(), 0, load.unchanged(), faults);
    }
    spots.put(tenant, plan, load.spots(), scopes.caller().displayName());
    if (!load.spots().isEmpty()) {
      changes.tell(tenant, "plans");
    }
    return new SpotImportReport(lines.size(), load.spots().size(), load.unchanged(), List.of());
  }
}
