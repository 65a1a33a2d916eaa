package org.linli.contracts.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.contracts.entity.ModeTerms;
import org.linli.contracts.entity.Scenario;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.OperationMode;

/**
 * What modes and scenarios the packs know; loaded and checked once, and a faulty file keeps the
 * platform from starting.
 */
@ApplicationScoped
public class OperationPacks {

  private static final String MODES = "packs/operation/modes.yaml";
  private static final String SCENARIOS = "packs/operation/scenarios.yaml";

  private final Map<OperationMode, ModeTerms> modes = new EnumMap<>(OperationMode.class);
  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

  private record ModesFile(int version, List<ModeTerms> modes) {}

  private record ScenariosFile(int version, List<Scenario> scenarios) {}

  public OperationPacks() {
    read(MODES, ModesFile.class).modes().forEach(terms -> modes.put(terms.mode(), terms));
    for (var mode : OperationMode.values()) {
      if (!modes.containsKey(mode) || modes.get(mode).goals().isEmpty()) {
        throw new PackFault(MODES, 1, "no goals for " + mode);
      }
    }
    for (var scenario : read(SCENARIOS, ScenariosFile.class).scenarios()) {
      if (scenario.platform() == null) {
        throw new PackFault(SCENARIOS, 1, "whether " + scenario.id() + " needs the platform");
      }
      if (scenarios.put(scenario.id(), scenario) != null) {
        throw new PackFault(SCENARIOS, 1, "two scenarios named " + scenario.id());
      }
    }
  }

  public ModeTerms of(OperationMode mode) {
    return modes.get(mode);
  }

  /** In the order of the pack. */
  public List<Scenario> scenarios() {
    return List.copyOf(scenarios.values());
  }

  /** Those that the mode leads by default. */
  public List<Scenario> ledBy(OperationMode mode) {
    return scenarios.values().stream().filter(scenario -> scenario.lead() == mode).toList();
  }

  public Optional<Scenario> scenario(String id) {
    return Optional.ofNullable(scenarios.get(id));
  }

  private static <T> T read(String name, Class<T> type) {
    return Packs.read(OperationPacks.class.getClassLoader().getResourceAsStream(name), name, type);
  }
}
