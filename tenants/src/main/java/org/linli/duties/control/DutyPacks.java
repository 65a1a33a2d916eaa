package org.linli.duties.control;

import java.util.HashSet;
import org.linli.duties.entity.Area;
import org.linli.duties.entity.DutyPack;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Reads the pack and refuses one that leaves an area to nobody. */
public final class DutyPacks {

  private static final String FILE = "packs/duties/duties.yaml";
  private static final int WHOLE = 100;

  private DutyPacks() {}

  public static DutyPack delivered() {
    var stream = DutyPacks.class.getClassLoader().getResourceAsStream(FILE);
    return checked(Packs.read(stream, FILE, DutyPack.class));
  }

  static DutyPack checked(DutyPack pack) {
    var ids = new HashSet<String>();
    for (var body : pack.bodies()) {
      require(ids.add(body.id()), "two named " + body.id());
      require(!body.members().isEmpty(), body.id() + " coordinates nobody");
    }
    for (var duty : pack.duties()) {
      require(ids.add(duty.id()), "two named " + duty.id());
      require(
          duty.measure().fits(duty.party()),
          duty.id() + ": " + duty.measure() + " does not measure " + duty.party());
      require(duty.target() > 0 && duty.target() <= WHOLE, duty.id() + ": target beyond 1 to 100");
    }
    require(!pack.bodies().isEmpty(), "nobody coordinates");
    for (var area : Area.values()) {
      require(pack.duties().stream().anyMatch(duty -> duty.area() == area), "no duty in " + area);
    }
    return pack;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PackFault(FILE, 0, reason);
    }
  }
}
