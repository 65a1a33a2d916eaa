package org.linli.showcase.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlannedPlace;

/** Draws a pack's places: units and rooms are counted from their building. */
final class CommunityPlan {

  private final CommunityPack pack;
  private final Map<String, String> grids = new HashMap<>();
  private final List<PlannedPlace> plan = new ArrayList<>();

  private CommunityPlan(CommunityPack pack) {
    this.pack = pack;
  }

  static List<PlannedPlace> of(CommunityPack pack) {
    return new CommunityPlan(pack).draw();
  }

  private List<PlannedPlace> draw() {
    for (var grid : pack.grids()) {
      plan.add(
          new PlannedPlace(
              PlaceKind.GRID, null, null, grid.code(), grid.name(), null, false, null, null));
      grid.buildings().forEach(code -> grids.put(code, grid.code()));
      grid.points().forEach(code -> grids.put(code, grid.code()));
    }
    for (var compound : pack.compounds()) {
      plan.add(
          new PlannedPlace(
              PlaceKind.COMPOUND,
              null,
              null,
              compound.code(),
              compound.name(),
              null,
              compound.old(),
              compound.longitude(),
              compound.latitude()));
      compound.buildings().forEach(building -> building(compound, building));
    }
    for (var point : pack.points()) {
      plan.add(
          new PlannedPlace(
              PlaceKind.PUBLIC,
              point.compound(),
              grids.get(point.code()),
              point.code(),
              point.name(),
              null,
              false,
              point.longitude(),
              point.latitude()));
    }
    return plan;
  }

  private void building(CommunityPack.Compound compound, CommunityPack.Building building) {
    plan.add(
        new PlannedPlace(
            PlaceKind.BUILDING,
            compound.code(),
            grids.get(building.code()),
            building.code(),
            building.name(),
            null,
            compound.old(),
            building.longitude(),
            building.latitude()));
    for (int unit = 1; unit <= building.units(); unit++) {
      var unitCode = building.code() + "-" + unit;
      plan.add(inside(PlaceKind.UNIT, building.code(), unitCode, named("unit", unit), null));
      for (int floor = 1; floor <= building.floors(); floor++) {
        for (int room = 1; room <= building.roomsPerFloor(); room++) {
          var number = "%d%02d".formatted(floor, room);
          plan.add(
              inside(
                  PlaceKind.ROOM, unitCode, unitCode + "-" + number, named("room", number), floor));
        }
      }
    }
  }

  private static PlannedPlace inside(
      PlaceKind kind, String parent, String code, String name, Integer floor) {
    return new PlannedPlace(kind, parent, null, code, name, floor, false, null, null);
  }

  /** Names of places are the community's own data, in its own language. */
  private static String named(String what, Object number) {
    return ResourceBundle.getBundle("messages/linli-showcase", java.util.Locale.SIMPLIFIED_CHINESE)
        .getString("showcase." + what)
        .replace("{0}", String.valueOf(number));
  }
}
