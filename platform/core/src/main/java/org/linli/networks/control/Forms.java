package org.linli.networks.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.devices.boundary.DeviceModels;
import org.linli.networks.entity.MessageForm;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The makers' forms that the platform reads, as the pack says. */
public final class Forms {

  private static final String FILE = "packs/networks/forms.yaml";

  /** As the pack writes it. */
  public record Pack(List<MessageForm> forms) {}

  private final List<MessageForm> all;

  private Forms(List<MessageForm> all) {
    this.all = List.copyOf(all);
  }

  /**
   * @throws PackFault a form is wrong, stands twice, or speaks of what its model does not have
   */
  public static Forms delivered(DeviceModels models) {
    return of(Packs.read(Forms.class.getClassLoader().getResource(FILE), Pack.class), models);
  }

  static Forms of(Pack pack, DeviceModels models) {
    var seen = new HashSet<String>();
    for (var form : pack.forms()) {
      require(seen.add(form.id()), "form " + form.id() + " stands twice");
      var model = models.find(form.model()).orElse(null);
      require(model != null, "form " + form.id() + " speaks of no model: " + form.model());
      for (var metric : form.values().keySet()) {
        require(
            model.metrics().containsKey(metric),
            "form " + form.id() + " speaks of no metric: " + metric);
      }
    }
    return new Forms(pack.forms());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new PackFault(FILE, 0, otherwise);
    }
  }

  public List<MessageForm> all() {
    return all;
  }

  public Optional<MessageForm> find(String id, String model) {
    return all.stream()
        .filter(form -> form.id().equals(id) && form.model().equals(model))
        .findFirst();
  }
}
