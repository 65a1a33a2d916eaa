package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.city.boundary.FiguresFeed;
import org.linli.places.boundary.Places;
import org.linli.places.control.GridMissing;
import org.linli.places.control.PlaceCodeTaken;
import org.linli.places.control.PlaceInUse;
import org.linli.places.control.PlaceLists;
import org.linli.places.control.PlaceMisplaced;
import org.linli.places.control.PlacePosition;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;
import org.linli.work.boundary.DueWork;

class PlacesTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final Places places =
      new Places(
          new PlaceLists(platform.jdbi()),
          platform.scopes(),
          platform.entities(),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())));
  private final Caller clerk =
      platform.clerk(platform.community("990201001001", OperationMode.GOVERNMENT));
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private UUID add(PlaceKind kind, UUID parent, UUID grid, String code) {
    return as(() -> places.add(new PlaceDraft(kind, parent, grid, code + "-" + mark, code)));
  }

  @Test
  void aRoomHasTheGridOfItsBuilding() {
    var grid = add(PlaceKind.GRID, null, null, "G1");
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    var building = add(PlaceKind.BUILDING, compound, grid, "B1");
    var unit = add(PlaceKind.UNIT, building, null, "B1-1");
    var room = add(PlaceKind.ROOM, unit, null, "B1-1-101");
    assertThat(as(() -> places.get(room)).grid()).isEqualTo(grid);
    assertThat(as(() -> places.children(building))).extracting(PlaceRow::id).containsExactly(unit);
    assertThat(as(places::grids)).extracting(PlaceRow::id).contains(grid);
    assertThat(as(places::tree))
        .extracting(PlaceRow::id)
        .containsSubsequence(grid, compound, building, unit, room);
  }

  @Test
  @Requirement("003-1.1.1")
  void aCommunityHoldsAnyNumberOfCompounds() {
    var first = add(PlaceKind.COMPOUND, null, null, "C1");
    var second = add(PlaceKind.COMPOUND, null, null, "C2");
    assertThat(as(() -> places.children(null))).extracting(PlaceRow::id).contains(first, second);
  }

  @Test
  void aBuildingBelongsToAGrid() {
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    assertThatThrownBy(() -> add(PlaceKind.BUILDING, compound, null, "B1"))
        .isInstanceOf(GridMissing.class);
    assertThatThrownBy(() -> add(PlaceKind.BUILDING, compound, compound, "B1"))
        .isInstanceOf(PlaceMisplaced.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GRID,-,true",
        "GRID,COMPOUND,false",
        "COMPOUND,-,true",
        "COMPOUND,COMPOUND,false",
        "BUILDING,-,false",
        "BUILDING,COMPOUND,true",
        "BUILDING,GRID,false",
        "BUILDING,BUILDING,false",
        "UNIT,BUILDING,true",
        "UNIT,-,false",
        "UNIT,COMPOUND,false",
        "ROOM,UNIT,true",
        "ROOM,BUILDING,true",
        "ROOM,-,false",
        "ROOM,ROOM,false",
        "ROOM,COMPOUND,false",
        "PUBLIC,-,true",
        "PUBLIC,COMPOUND,true",
        "PUBLIC,BUILDING,false"
      })
  void eachKindLiesOnlyWhereItMay(PlaceKind kind, PlaceKind parent, boolean allowed) {
    if (allowed) {
      PlacePosition.check(kind, parent);
    } else {
      assertThatThrownBy(() -> PlacePosition.check(kind, parent))
          .isInstanceOf(PlaceMisplaced.class);
    }
  }

  @Test
  void aCodeIsGivenOnce() {
    add(PlaceKind.COMPOUND, null, null, "C1");
    assertThatThrownBy(() -> add(PlaceKind.GRID, null, null, "C1"))
        .isInstanceOf(PlaceCodeTaken.class);
  }

  @Test
  void aCodeOrNameThatSaysNothingIsRefused() {
    for (var draft :
        new PlaceDraft[] {
          new PlaceDraft(null, null, null, "a", "a"),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, "a b", "a"),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, null, "a"),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, "a", " "),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, "a", "a".repeat(121)),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, "a", "a", null, false, 181.0, 0.0),
          new PlaceDraft(PlaceKind.COMPOUND, null, null, "a", "a", null, false, 0.0, Double.NaN)
        }) {
      assertThatThrownBy(() -> as(() -> places.add(draft))).isInstanceOf(Invalid.class);
    }
  }

  @Test
  @Requirement("004-S5a")
  void anAreaOfTheTreeIsAddedFoundRenamedAndRemoved() {
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    for (var area :
        List.of(
            add(PlaceKind.GRID, null, null, "G1"),
            add(PlaceKind.PUBLIC, compound, null, "P1"),
            compound)) {
      assertThat(as(places::tree)).extracting(PlaceRow::id).contains(area);
      run(() -> places.rename(area, "新名"));
      assertThat(as(() -> places.get(area)).name()).isEqualTo("新名");
      remove(area);
      assertThat(as(places::tree)).extracting(PlaceRow::id).doesNotContain(area);
      assertThatThrownBy(() -> as(() -> places.get(area))).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aPlaceIsRenamed() {
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    as(
        () -> {
          places.rename(compound, " new name ");
          return null;
        });
    assertThat(as(() -> places.get(compound)).name()).isEqualTo("new name");
  }

  @Test
  void aPlaceOnWhichSomethingStandsIsNotRemoved() {
    var grid = add(PlaceKind.GRID, null, null, "G1");
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    var building = add(PlaceKind.BUILDING, compound, grid, "B1");
    assertInUse(compound, "places");
    assertInUse(grid, "places");
    as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            "insert into device (tenant_id, id, code, name, model, place_id, state)"
                                + " values (?, ?, ?, 'x', 'x', ?, 'IN_SERVICE')",
                            clerk.tenant().orElseThrow().value(),
                            UUID.randomUUID(),
                            "D-" + mark,
                            building)));
    assertInUse(building, "devices");
  }

  @Test
  void anEmptyPlaceIsRemovedAndTheRoomsAreCounted() {
    var grid = add(PlaceKind.GRID, null, null, "G1");
    var building = add(PlaceKind.BUILDING, add(PlaceKind.COMPOUND, null, null, "C1"), grid, "B1");
    var before = rooms();
    var room = add(PlaceKind.ROOM, building, null, "B1-101");
    assertThat(rooms()).isEqualTo(before + 1);
    remove(room);
    assertThat(rooms()).isEqualTo(before);
    assertThatThrownBy(() -> as(() -> places.get(room))).isInstanceOf(NotFound.class);
  }

  @Test
  void anotherCommunitysPlaceIsAnsweredLikeAMissingOne() {
    var compound = add(PlaceKind.COMPOUND, null, null, "C1");
    var stranger = platform.clerk(platform.community("990201001002", OperationMode.GOVERNMENT));
    for (var id : new UUID[] {compound, UUID.randomUUID()}) {
      assertThatThrownBy(() -> platform.as(stranger, () -> places.get(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  platform.as(
                      stranger,
                      () -> {
                        places.rename(id, "mine");
                        return null;
                      }))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  platform.as(
                      stranger,
                      () ->
                          places.add(new PlaceDraft(PlaceKind.PUBLIC, id, null, "P" + mark, "p"))))
          .isInstanceOf(NotFound.class);
    }
    assertThat(platform.as(stranger, places::tree))
        .extracting(PlaceRow::id)
        .doesNotContain(compound);
  }

  private void assertInUse(UUID place, String by) {
    assertThatThrownBy(() -> remove(place))
        .isInstanceOfSatisfying(
            PlaceInUse.class, refusal -> assertThat(refusal.arguments()).containsExactly(by));
  }

  private void remove(UUID place) {
    run(() -> places.remove(place));
  }

  private void run(Runnable work) {
    platform.run(clerk, work);
  }

  private long rooms() {
    return as(
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery("select coalesce(sum(rooms), 0) from community_figures")
                            .mapTo(long.class)
                            .one()));
  }
}
