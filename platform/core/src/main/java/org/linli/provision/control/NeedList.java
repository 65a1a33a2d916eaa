package org.linli.provision.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Basis;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Placement;
import org.linli.provision.entity.AreaRow;
import org.linli.provision.entity.Need;
import org.linli.provision.entity.NeedState;
import org.linli.tenancy.entity.TenantId;

/** What each area has to have by the models' placements, held against what stands there. */
public final class NeedList {

  private static final Comparator<Need> ORDER =
      Comparator.comparing((Need need) -> !need.owed())
          .thenComparing(Need::state)
          .thenComparing(Need::standard)
          .thenComparing(Need::model)
          .thenComparing(Need::placeName, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Jdbi jdbi;
  private final DeviceModels models;
  private final AreaList areas;
  private final ExtentTable extents;

  public NeedList(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
    this.areas = new AreaList(jdbi);
    this.extents = new ExtentTable(jdbi);
  }

  /** What is owed and missing comes first. */
  public List<Need> all(TenantId tenant) {
    var stands = StandingCount.of(jdbi, tenant);
    var noted = extents.amounts(tenant);
    var needs = new ArrayList<Need>();
    for (var area : areas.all(tenant)) {
      for (var model : models.all()) {
        var placement = model.fit().placement();
        var basis = placement == null ? null : DeviceModels.basis(placement.per());
        if (basis != null && basis.isOf(area.kind())) {
          var amount =
              basis.isMeasured()
                  ? noted.get(ExtentTable.key(area.id(), basis.id()))
                  : Double.valueOf(area.counted(basis.from()));
          needs.add(need(area, model, basis, amount, stands));
        }
      }
    }
    needs.sort(ORDER);
    return needs;
  }

  private static Need need(
      AreaRow area, DeviceModel model, Basis basis, Double amount, StandingCount stands) {
    var placement = model.fit().placement();
    var needed = amount == null ? null : Long.valueOf(placement.needed(amount));
    var stand =
        area.id() == null
            ? stands.everywhere(model.model(), basis.from() == Basis.From.COMMUNITY)
            : stands.in(area.id(), model.model());
    var installed = installed(area, model, placement, stand, stands);
    return new Need(
        area.id(),
        area.name(),
        area.oldCompound(),
        model.model(),
        model.standard(),
        model.mandatory() && (!area.oldCompound() || model.oldCompoundRequired()),
        basis.id(),
        amount,
        needed,
        installed,
        stand.planned(),
        needed == null ? NeedState.UNKNOWN : installed >= needed ? NeedState.MET : NeedState.SHORT);
  }

  private static long installed(
      AreaRow area,
      DeviceModel model,
      Placement placement,
      StandingCount.Stand stand,
      StandingCount stands) {
    return placement.of() == null
        ? stand.standing()
        : stands.sum(area.id(), model.model(), placement.of());
  }
}
