package org.linli.upkeep.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.upkeep.entity.CheckPlan;

/** What has to be done to devices, as the pack says. */
public final class CheckPlans {

  private static final String FILE = "packs/upkeep/plans.yaml";

  /** As the pack writes it. */
  public record Pack(List<CheckPlan> plans) {}

  /** A plan for one kind of device. */
  record Asked(String model, CheckPlan plan) {}

  private final List<CheckPlan> plans;
  private final List<Asked> due = new ArrayList<>();

  private CheckPlans(List<CheckPlan> plans, DeviceModels models) {
    this.plans = List.copyOf(plans);
    for (var model : models.all()) {
      plans.stream()
          .filter(plan -> plan.every() != null && plan.isFor(model.model()))
          .forEach(plan -> due.add(new Asked(model.model(), plan)));
    }
  }

  /**
   * @throws PackFault a plan is wrong, stands twice, or names a kind of device that is none
   */
  public static CheckPlans delivered(DeviceModels models) {
    return of(Packs.read(CheckPlans.class.getClassLoader().getResource(FILE), Pack.class), models);
  }

  static CheckPlans of(Pack pack, DeviceModels models) {
    var seen = new HashSet<String>();
    for (var plan : pack.plans()) {
      if (!seen.add(plan.id())) {
        throw new PackFault(FILE, 0, "plan " + plan.id() + " stands twice");
      }
      for (var model : plan.models()) {
        if (models.find(model).isEmpty()) {
          throw new PackFault(FILE, 0, "plan " + plan.id() + " speaks of no model: " + model);
        }
      }
    }
    return new CheckPlans(pack.plans(), models);
  }

  public List<CheckPlan> all() {
    return plans;
  }

  public List<CheckPlan> of(String model) {
    return plans.stream().filter(plan -> plan.isFor(model)).toList();
  }

  public Optional<CheckPlan> find(String id) {
    return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
  }

  /** Every kind of device with each plan that comes due for it. */
  List<Asked> due() {
    return due;
  }
}
