package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.community.TestCommunity;
import org.linli.places.boundary.PlacePlan;
import org.linli.places.control.GridMissing;
import org.linli.places.control.PlaceCodeTaken;
import org.linli.places.control.PlaceMisplaced;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlannedPlace;

/** A plan is held to the same rules as places that are added one by one. */
class PlacePlanTest {

  private static final PlannedPlace GRID = planned(PlaceKind.GRID, null, null, "PG");
  private static final PlannedPlace COMPOUND = planned(PlaceKind.COMPOUND, null, null, "PC");
  private static final PlannedPlace BUILDING = planned(PlaceKind.BUILDING, "PC", "PG", "PB");

  private final TestCommunity community = new TestCommunity();
  private final PlacePlan plan =
      new PlacePlan(community.jdbi, community.platform.scopes(), community.figures);

  private static PlannedPlace planned(PlaceKind kind, String parent, String grid, String code) {
    return new PlannedPlace(kind, parent, grid, code, " " + code + " ", null, false, null, null);
  }

  private Map<String, UUID> load(PlannedPlace... places) {
    return community
        .platform
        .scopes()
        .asSystem("test", community.tenant, () -> plan.load(List.of(places)));
  }

  private long places() {
    return community.count("select count(*) from place");
  }

  private void assertRefused(Class<? extends Exception> refusal, PlannedPlace... places) {
    var before = places();
    assertThatThrownBy(() -> load(places)).isInstanceOf(refusal);
    assertThat(places()).isEqualTo(before);
  }

  @Test
  void unitsAndRoomsHaveTheGridOfTheirBuilding() {
    var ids =
        load(
            GRID,
            COMPOUND,
            BUILDING,
            planned(PlaceKind.UNIT, "PB", null, "PU"),
            planned(PlaceKind.ROOM, "PU", null, "PR"),
            planned(PlaceKind.PUBLIC, "PC", "PG", "PP"));
    for (var code : List.of("PB", "PU", "PR", "PP")) {
      var row = community.as(community.clerk, () -> community.places.get(ids.get(code)));
      assertThat(row.grid()).as(code).isEqualTo(ids.get("PG"));
      assertThat(row.name()).isEqualTo(code);
    }
  }

  @Test
  void aUnitDoesNotChooseAnotherGridThanItsBuilding() {
    var ids =
        load(
            GRID,
            planned(PlaceKind.GRID, null, null, "PG2"),
            COMPOUND,
            BUILDING,
            planned(PlaceKind.UNIT, "PB", "PG2", "PU"));
    assertThat(community.as(community.clerk, () -> community.places.get(ids.get("PU"))).grid())
        .isEqualTo(ids.get("PG"));
  }

  @Test
  void theRoomsOfThePlanAreCounted() {
    var before = community.count("select rooms from community_figures");
    load(
        GRID,
        COMPOUND,
        BUILDING,
        planned(PlaceKind.ROOM, "PB", null, "PR1"),
        planned(PlaceKind.ROOM, "PB", null, "PR2"));
    assertThat(community.count("select rooms from community_figures")).isEqualTo(before + 2);
  }

  @Test
  void aPlanWithAFaultLoadsNothing() {
    assertRefused(PlaceCodeTaken.class, GRID, COMPOUND, BUILDING, BUILDING);
    assertRefused(GridMissing.class, COMPOUND, planned(PlaceKind.BUILDING, "PC", null, "PB"));
    assertRefused(PlaceMisplaced.class, COMPOUND, planned(PlaceKind.ROOM, "PC", null, "PR"));
    assertRefused(PlaceMisplaced.class, planned(PlaceKind.BUILDING, null, null, "PB"));
    assertRefused(Invalid.class, GRID, planned(PlaceKind.COMPOUND, null, null, "a b"));
  }

  @Test
  void aGridIsAGrid() {
    assertRefused(PlaceMisplaced.class, COMPOUND, planned(PlaceKind.BUILDING, "PC", "PC", "PB"));
  }

  @Test
  void whatIsNamedHasToStandEarlierInThePlan() {
    assertRefused(NotFound.class, GRID, BUILDING, COMPOUND);
    assertRefused(NotFound.class, COMPOUND, BUILDING, GRID);
  }

  @Test
  void aPlanGoesOnWhereTheCommunityStands() {
    var ids = load(planned(PlaceKind.ROOM, "A1-1", null, "A1-1-102"));
    var room = community.as(community.clerk, () -> community.places.get(ids.get("A1-1-102")));
    assertThat(room.grid()).isEqualTo(community.grid);
    assertRefused(PlaceCodeTaken.class, planned(PlaceKind.ROOM, "A1-1", null, "A1-1-101"));
  }

  @Test
  void anEmptyPlanIsNoFault() {
    assertThat(load()).isEmpty();
  }

  @Test
  void aThousandRoomsAreOnePlan() {
    var places = new ArrayList<>(List.of(GRID, COMPOUND, BUILDING));
    for (int room = 0; room < 1000; room++) {
      places.add(planned(PlaceKind.ROOM, "PB", null, "PR" + room));
    }
    assertThat(load(places.toArray(PlannedPlace[]::new))).hasSize(1003);
  }
}
