package org.linli.rules.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Rule;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Which kinds of device alarm when they say nothing any more, as the pack says. */
public final class SilenceRules {

  private static final String FILE = "packs/alarms/silence.yaml";

  /** As the pack writes it: one rule for several models. */
  public record Group(List<String> models, Rule rule) {}

  /** The file. */
  public record Pack(int version, List<Group> silence) {}

  private final Map<String, List<Rule>> byModel = new HashMap<>();

  private SilenceRules() {}

  public static SilenceRules delivered(DeviceModels models) {
    return of(
        Packs.read(SilenceRules.class.getClassLoader().getResource(FILE), Pack.class), models);
  }

  /**
   * @throws PackFault a rule that hears something, speaks of no model, or has a name that is taken
   */
  static SilenceRules of(Pack pack, DeviceModels models) {
    var rules = new SilenceRules();
    for (var group : pack.silence()) {
      var rule = group.rule();
      if (!rule.hearsSilence()) {
        throw new PackFault(FILE, 0, "rule " + rule.id() + " is none of silence");
      }
      for (var id : group.models()) {
        var model = models.find(id);
        if (model.isEmpty()) {
          throw new PackFault(FILE, 0, "rule " + rule.id() + " speaks of no model: " + id);
        }
        var known = rules.byModel.computeIfAbsent(id, key -> new ArrayList<>());
        if (model.get().rule(rule.id()).isPresent()
            || known.stream().anyMatch(other -> other.id().equals(rule.id()))) {
          throw new PackFault(FILE, 0, "rule " + rule.id() + " of " + id + " stands twice");
        }
        known.add(rule);
      }
    }
    return rules;
  }

  public Set<String> models() {
    return byModel.keySet();
  }

  public List<Rule> of(String model) {
    return byModel.getOrDefault(model, List.of());
  }
}
