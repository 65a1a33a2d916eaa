package org.linli.devices.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.linli.devices.entity.Basis;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** By what devices are counted, as the pack says. */
public final class Bases {

  private static final String FILE = "packs/provision/bases.yaml";
  private static final Bases DELIVERED =
      of(Packs.read(Bases.class.getClassLoader().getResource(FILE), Pack.class));

  /** As the pack writes it. */
  public record Pack(List<Basis> bases) {}

  private final List<Basis> all;

  private Bases(List<Basis> all) {
    this.all = List.copyOf(all);
  }

  public static Bases delivered() {
    return DELIVERED;
  }

  /**
   * @throws PackFault a basis stands twice
   */
  static Bases of(Pack pack) {
    var seen = new HashSet<String>();
    for (var basis : pack.bases()) {
      if (!seen.add(basis.id())) {
        throw new PackFault(FILE, 0, "basis " + basis.id() + " stands twice");
      }
    }
    return new Bases(pack.bases());
  }

  public List<Basis> all() {
    return all;
  }

  public Optional<Basis> find(String id) {
    return all.stream().filter(basis -> basis.id().equals(id)).findFirst();
  }
}
