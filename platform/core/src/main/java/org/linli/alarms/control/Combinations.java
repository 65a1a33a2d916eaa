package org.linli.alarms.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.alarms.entity.Combination;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rules.boundary.RuleTable;

/** What has to come together, as the pack says. */
public final class Combinations {

  private static final String FILE = "packs/alarms/combinations.yaml";

  /** The file. */
  public record Pack(int version, List<Combination> combinations) {}

  private final List<Combination> all;

  private Combinations(List<Combination> all) {
    this.all = List.copyOf(all);
  }

  public static Combinations delivered(DeviceModels models) {
    return of(
        Packs.read(Combinations.class.getClassLoader().getResource(FILE), Pack.class), models);
  }

  /**
   * @throws PackFault a combination that stands twice, or a part that no device could ever tell
   */
  static Combinations of(Pack pack, DeviceModels models) {
    var seen = new HashSet<String>();
    var rules = new RuleTable(null, models);
    for (var combination : pack.combinations()) {
      if (!seen.add(combination.id())) {
        throw new PackFault(FILE, 0, "combination " + combination.id() + " stands twice");
      }
      for (var part : combination.parts()) {
        var model = models.find(part.model());
        if (model.isEmpty()) {
          throw new PackFault(
              FILE, 0, "combination " + combination.id() + " speaks of no model: " + part.model());
        }
        var known = rules.delivered(model.get());
        for (var id : part.rules()) {
          if (known.stream().noneMatch(rule -> rule.id().equals(id))) {
            throw new PackFault(
                FILE, 0, "combination " + combination.id() + " speaks of no rule: " + id);
          }
        }
      }
    }
    return new Combinations(pack.combinations());
  }

  public List<Combination> all() {
    return all;
  }

  public Optional<Combination> find(String id) {
    return all.stream().filter(combination -> combination.id().equals(id)).findFirst();
  }
}
