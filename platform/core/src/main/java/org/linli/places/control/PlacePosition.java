package org.linli.places.control;

import java.util.Map;
import java.util.Set;
import org.linli.places.entity.PlaceKind;

/**
 * What may lie in what: a room in a unit or building, a unit in a building, a building in a
 * compound.
 */
public final class PlacePosition {

  private static final Map<PlaceKind, Set<PlaceKind>> PARENTS =
      Map.of(
          PlaceKind.GRID, Set.of(),
          PlaceKind.COMPOUND, Set.of(),
          PlaceKind.BUILDING, Set.of(PlaceKind.COMPOUND),
          PlaceKind.UNIT, Set.of(PlaceKind.BUILDING),
          PlaceKind.ROOM, Set.of(PlaceKind.BUILDING, PlaceKind.UNIT),
          PlaceKind.PUBLIC, Set.of(PlaceKind.COMPOUND));

  private PlacePosition() {}

  /**
   * @param parent the kind of what it shall lie in; null for nothing
   * @throws PlaceMisplaced when it may not lie there
   */
  public static void check(PlaceKind kind, PlaceKind parent) {
    var allowed = PARENTS.get(kind);
    var fits =
        parent == null ? allowed.isEmpty() || kind == PlaceKind.PUBLIC : allowed.contains(parent);
    if (!fits) {
      throw new PlaceMisplaced(kind, parent);
    }
  }

  /**
   * Whether a place of the kind names its grid itself; units and rooms have the grid of their
   * building.
   */
  public static boolean namesItsGrid(PlaceKind kind) {
    return kind == PlaceKind.BUILDING || kind == PlaceKind.PUBLIC;
  }
}
