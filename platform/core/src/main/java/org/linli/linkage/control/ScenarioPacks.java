package org.linli.linkage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.NotFound;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Severity;
import org.linli.linkage.entity.Scenario;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The scenarios of the packs, read and checked once; a wrong one stops the start. */
@ApplicationScoped
public class ScenarioPacks {

  private static final String FOLDER = "packs/linkage/";

  /** Which files there are, in their order. */
  record Index(List<String> scenarios) {}

  private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

  @Inject
  public ScenarioPacks(DeviceModels models) {
    var index = Packs.read(loader().getResource(FOLDER + "index.yaml"), Index.class);
    for (var id : index.scenarios()) {
      var file = id + ".yaml";
      scenarios.put(id, read(text(file), file, models));
    }
  }

  /** For the container's proxy alone. */
  protected ScenarioPacks() {}

  void start(@Observes Startup event) {
    all();
  }

  /**
   * Reads one scenario.
   *
   * @throws PackFault with file and line
   */
  public static Scenario read(String text, String file, DeviceModels models) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var scenario = Packs.read(stream, file, Scenario.class);
    new ScenarioCheck(file, text, models).check(scenario);
    return scenario;
  }

  public List<Scenario> all() {
    return List.copyOf(scenarios.values());
  }

  public Optional<Scenario> find(String id) {
    return Optional.ofNullable(scenarios.get(id));
  }

  /**
   * @throws NotFound when there is none
   */
  public Scenario get(String id) {
    return find(id).orElseThrow(() -> new NotFound("scenario"));
  }

  /** Those that an alarm of that rule might set going, whatever its device is. */
  List<Scenario> candidates(String rule, String caseKind, Severity severity) {
    return scenarios.values().stream()
        .filter(scenario -> scenario.mayMean(rule, caseKind, severity))
        .toList();
  }

  private static String text(String file) {
    return Packs.text(ScenarioPacks.class.getClassLoader(), FOLDER, file);
  }

  private static ClassLoader loader() {
    return ScenarioPacks.class.getClassLoader();
  }
}
