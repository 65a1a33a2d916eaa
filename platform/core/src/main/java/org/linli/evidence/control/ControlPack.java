package org.linli.evidence.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.evidence.entity.Control;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The controls as they are shipped. */
public final class ControlPack {

  /** Looked at by people alone. */
  public static final String BY_HAND = "by-hand";

  private static final String FILE = "packs/evidence/controls.yaml";

  private record Listed(List<Control> controls) {}

  private ControlPack() {}

  public static List<Control> delivered() {
    var stream = ControlPack.class.getClassLoader().getResourceAsStream(FILE);
    return checked(Packs.read(stream, FILE, Listed.class).controls(), Checks.NAMES);
  }

  /**
   * @throws PackFault for a control named twice or without its parts, or a check that there is not
   */
  static List<Control> checked(List<Control> controls, Set<String> checks) {
    var ids = new HashSet<String>();
    for (var control : controls) {
      require(control.id() != null && ids.add(control.id()), "two named " + control.id());
      require(
          control.standard() != null && control.clause() != null && control.title() != null,
          control.id() + ": standard, clause and title");
      require(
          BY_HAND.equals(control.check()) || checks.contains(control.check()),
          control.id() + ": no check " + control.check());
    }
    return List.copyOf(controls);
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 0, reason);
    }
  }
}
