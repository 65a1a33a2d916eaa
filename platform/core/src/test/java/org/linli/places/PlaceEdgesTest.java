package org.linli.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.cases.entity.CaseDraft;
import org.linli.community.TestCommunity;
import org.linli.places.control.PlaceCodeTaken;
import org.linli.places.control.PlaceInUse;
import org.linli.places.control.PlaceWording;
import org.linli.places.entity.PlaceDraft;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;

/** Places where their rules end: limits, races, foreign communities. */
class PlaceEdgesTest {

  private final TestCommunity community = new TestCommunity();

  @Test
  void placesStandInTheOrderPeopleCountThem() {
    var compound = community.place(PlaceKind.COMPOUND, null, null, "C9");
    for (var code : List.of("N10", "N2", "N1")) {
      community.place(PlaceKind.BUILDING, compound, community.grid, code);
    }
    assertThat(
            community.as(community.clerk, () -> community.places.children(compound)).stream()
                .map(PlaceRow::code))
        .containsExactly("N1", "N2", "N10");
  }

  @ParameterizedTest
  @CsvSource({"1,true", "60,true", "61,false"})
  void aCodeHasAtMostSixtySigns(int length, boolean fits) {
    check(draft("a".repeat(length), "name", 0.0, 0.0), fits);
  }

  @ParameterizedTest
  @CsvSource({"-a,false", ".a,false", "a.b-c_d,true", "A1,true", "号,false", "a/b,false"})
  void aCodeIsLettersDigitsAndThreeSigns(String code, boolean fits) {
    check(draft(code, "name", 0.0, 0.0), fits);
  }

  @ParameterizedTest
  @CsvSource({"180,90,true", "-180,-90,true", "180.1,0,false", "0,-90.1,false"})
  void aPositionLiesOnTheEarth(double longitude, double latitude, boolean fits) {
    check(draft("a", "name", longitude, latitude), fits);
  }

  @ParameterizedTest
  @CsvSource({"1,true", "120,true", "121,false"})
  void aNameHasAtMostAHundredAndTwentySigns(int length, boolean fits) {
    check(draft("a", "名".repeat(length), 0.0, 0.0), fits);
  }

  private static PlaceDraft draft(String code, String name, double longitude, double latitude) {
    return new PlaceDraft(
        PlaceKind.COMPOUND, null, null, code, name, null, false, longitude, latitude);
  }

  private static void check(PlaceDraft draft, boolean fits) {
    if (fits) {
      PlaceWording.check(draft);
    } else {
      assertThatThrownBy(() -> PlaceWording.check(draft)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aNameIsKeptWithoutTheBlanksAroundIt() {
    var id =
        community.as(
            community.clerk,
            () ->
                community.places.add(new PlaceDraft(PlaceKind.COMPOUND, null, null, "C9", " 东苑 ")));
    assertThat(community.as(community.clerk, () -> community.places.get(id)).name())
        .isEqualTo("东苑");
  }

  @Test
  void twoCommunitiesMayUseTheSameCode() {
    var other = new TestCommunity();
    community.place(PlaceKind.COMPOUND, null, null, "SAME");
    assertThat(other.place(PlaceKind.COMPOUND, null, null, "SAME")).isNotNull();
  }

  @Test
  void aPlaceOfAnotherCommunityIsNoGridAndNoParent() {
    var other = new TestCommunity();
    var compound = community.place(PlaceKind.COMPOUND, null, null, "C9");
    assertThatThrownBy(() -> community.place(PlaceKind.BUILDING, compound, other.grid, "B9"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> community.place(PlaceKind.UNIT, other.building, null, "U9"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> community.as(community.clerk, () -> community.places.children(other.building)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> community.run(community.clerk, () -> community.places.remove(other.room)))
        .isInstanceOf(NotFound.class);
    assertThat(other.as(other.clerk, () -> other.places.get(other.room)).id())
        .isEqualTo(other.room);
  }

  @Test
  void aPublicPointMayHaveAGridOrNone() {
    var free = community.place(PlaceKind.PUBLIC, null, null, "P1");
    var kept = community.place(PlaceKind.PUBLIC, null, community.grid, "P2");
    assertThat(community.as(community.clerk, () -> community.places.get(free)).grid()).isNull();
    assertThat(community.as(community.clerk, () -> community.places.get(kept)).grid())
        .isEqualTo(community.grid);
  }

  @Test
  void whatHappenedOnAPlaceKeepsIt() {
    var point = community.place(PlaceKind.PUBLIC, null, community.grid, "P1");
    community.as(
        community.clerk,
        () -> community.opened(new CaseDraft("OTHER", "CLERK", "t", "", "MINOR", point)));
    assertThatThrownBy(() -> community.run(community.clerk, () -> community.places.remove(point)))
        .isInstanceOfSatisfying(
            PlaceInUse.class, refusal -> assertThat(refusal.arguments()).containsExactly("cases"));
  }

  @Test
  void aGridWithSomebodyOnDutyStands() {
    var free = community.place(PlaceKind.GRID, null, null, "G9");
    community.worker(free);
    assertThatThrownBy(() -> community.run(community.clerk, () -> community.places.remove(free)))
        .isInstanceOfSatisfying(
            PlaceInUse.class, refusal -> assertThat(refusal.arguments()).containsExactly("duty"));
  }

  /** Whoever comes second meets the first one's row when the transaction is run again. */
  @Test
  void ofTwoWhoAddTheSameCodeAtOnceOneIsRefused() throws Exception {
    Callable<UUID> add =
        () ->
            community.as(
                community.clerk,
                () ->
                    community.places.add(
                        new PlaceDraft(PlaceKind.COMPOUND, null, null, "RACE", "n")));
    try (var both = Executors.newFixedThreadPool(2)) {
      var refused = 0;
      for (var outcome : both.invokeAll(List.of(add, add))) {
        try {
          outcome.get();
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(PlaceCodeTaken.class);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(1);
    }
    assertThat(community.count("select count(*) from place where code = 'RACE'")).isEqualTo(1);
  }
}
