package org.linli.components.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.components.entity.ComponentType;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.ContractForm.Calls;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Types and forms of the pack; a faulty one keeps the platform from starting. */
@ApplicationScoped
public class ComponentPacks {

  private static final String FILE = "types.yaml";
  private static final String FOLDER = "/packs/components/";

  private final Map<String, ComponentType> types = new LinkedHashMap<>();
  private final Map<String, ContractForm> forms = new LinkedHashMap<>();
  private final Map<String, ContractCheck> checks = new LinkedHashMap<>();

  private record Pack(int version, List<ComponentType> types, List<ContractForm> forms) {}

  public ComponentPacks() {
    this(Packs.read(ComponentPacks.class.getResourceAsStream(FOLDER + FILE), FILE, Pack.class));
  }

  private ComponentPacks(Pack pack) {
    for (var form : pack.forms()) {
      var incomplete = form.calls() == Calls.LIST && (form.list() == null || form.named() == null);
      if (forms.put(form.id(), form) != null || incomplete) {
        throw new PackFault(FILE, 1, "two forms or half a form: " + form.id());
      }
      var schema = FOLDER + "contracts/" + form.schema() + ".json";
      checks.put(
          form.id(), new ContractCheck(form, ComponentPacks.class.getResourceAsStream(schema)));
    }
    for (var type : pack.types()) {
      if (types.put(type.id(), type) != null || !forms.keySet().containsAll(type.forms())) {
        throw new PackFault(FILE, 1, "two types, or a form that is none: " + type.id());
      }
    }
  }

  /** As a test wants the pack to be. */
  static ComponentPacks of(java.io.InputStream pack) {
    return new ComponentPacks(Packs.read(pack, FILE, Pack.class));
  }

  /** Reads the pack when the server starts, not with the first question. */
  void start(@Observes Startup event) {
    types();
  }

  public List<ComponentType> types() {
    return List.copyOf(types.values());
  }

  public List<ContractForm> forms() {
    return List.copyOf(forms.values());
  }

  public Optional<ComponentType> type(String id) {
    return Optional.ofNullable(id).map(types::get);
  }

  public Optional<ContractForm> form(String id) {
    return Optional.ofNullable(id).map(forms::get);
  }

  public Optional<ContractCheck> check(String form) {
    return Optional.ofNullable(form).map(checks::get);
  }
}
