package org.linli.alarms.control;

import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * When many alarms are one, as the pack says.
 *
 * @param alarms how many of one kind in one building
 * @param withinSeconds within which span
 */
public record Storms(int version, int alarms, int withinSeconds) {

  private static final String FILE = "packs/alarms/storms.yaml";

  public Storms {
    if (alarms < 2 || withinSeconds < 1) {
      throw new PackFault(FILE, 0, "a storm is two alarms or more within a second or more");
    }
  }

  public static Storms delivered() {
    return Packs.read(Storms.class.getClassLoader().getResource(FILE), Storms.class);
  }
}
