package org.linli.provision.entity;

import java.util.UUID;
import org.linli.devices.entity.Basis;

/**
 * What a count is made for: a compound, or what lies in none.
 *
 * @param id null for what lies in none
 */
public record AreaRow(
    UUID id, String name, boolean oldCompound, long buildings, long units, long rooms) {

  /** What lies in no compound, and the community as a whole. */
  public static AreaRow open() {
    return new AreaRow(null, null, false, 0, 0, 0);
  }

  public Basis.Area kind() {
    return id == null ? Basis.Area.PUBLIC : Basis.Area.COMPOUND;
  }

  /** How much of a basis the tree of places tells. */
  public double counted(Basis.From from) {
    return switch (from) {
      case BUILDING -> buildings;
      case UNIT -> units;
      case ROOM -> rooms;
      case COMMUNITY, COMPOUND -> 1;
      case MEASURED -> throw new IllegalArgumentException("measured");
    };
  }
}
