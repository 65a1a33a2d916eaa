package org.linli.devices.entity;

import java.util.List;
import org.linli.packs.Text;

/**
 * Something by which devices are counted: a building, a gate, a metre of road.
 *
 * @param from how much of it there is: counted in the tree of places, or measured by the community
 * @param where for a measured one, in which areas it is looked for
 */
public record Basis(String id, Text name, String unit, From from, List<Area> where) {

  /** Who knows how much there is. */
  public enum From {
    COMMUNITY,
    COMPOUND,
    BUILDING,
    UNIT,
    ROOM,
    MEASURED
  }

  /** What a count is made for. */
  public enum Area {
    /** A compound with all that lies in it. */
    COMPOUND,
    /** What lies in no compound: roads, squares, the running centre. */
    PUBLIC
  }

  public Basis {
    if (id == null || name == null || unit == null || from == null) {
      throw new IllegalArgumentException("a basis has id, name, unit and from");
    }
    where = where == null ? List.of() : List.copyOf(where);
    if (from == From.MEASURED == where.isEmpty()) {
      throw new IllegalArgumentException("where goes with what is measured: " + id);
    }
  }

  /** Whether it is counted in an area of the kind. */
  public boolean isOf(Area area) {
    return switch (from) {
      case COMMUNITY -> area == Area.PUBLIC;
      case MEASURED -> where.contains(area);
      default -> area == Area.COMPOUND;
    };
  }

  public boolean isMeasured() {
    return from == From.MEASURED;
  }
}
