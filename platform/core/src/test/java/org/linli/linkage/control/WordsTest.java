package org.linli.linkage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.linkage.entity.Reach;
import org.linli.packs.Text;
import org.linli.places.entity.PlaceKind;

class WordsTest {

  private static final Words WORDS =
      new Words(plain("1栋"), new Text("烟雾报警", "Smoke alarm"), "烟感", plain("北侧楼梯"), plain("草坪"));

  private static Text plain(String text) {
    return new Text(text, text);
  }

  private static Spot spot(Double longitude, Double latitude, Spot.Level... levels) {
    return new Spot(UUID.randomUUID(), "d", "m", List.of(levels), null, longitude, latitude);
  }

  private static Spot.Level level(PlaceKind kind, String name) {
    return new Spot.Level(UUID.randomUUID(), kind, name);
  }

  @Test
  void whatIsKnownIsFilledInAndTheRestStays() {
    assertThat(
            WORDS.fill(
                new Text("{place}{what}，{route}，{assembly}，{device}，{none}", "{what} at {place")))
        .isEqualTo(new Text("1栋烟雾报警，北侧楼梯，草坪，烟感，{none}", "Smoke alarm at {place"));
  }

  @Test
  void parametersSpeakTheCommunitysLanguage() {
    assertThat(
            WORDS.fill(
                Map.of("text", Words.SELF, "times", 3), new Text("{place}着火", "Fire at {place}")))
        .containsEntry("text", "1栋着火")
        .containsEntry("times", 3);
  }

  @Test
  void aReachIsBoundByThePlaceOfItsKindOrByTheOwnPlace() {
    var room = level(PlaceKind.ROOM, "101");
    var building = level(PlaceKind.BUILDING, "1栋");
    var home = spot(null, null, room, level(PlaceKind.UNIT, "1单元"), building);
    assertThat(home.within(Reach.BUILDING)).contains(building);
    assertThat(home.within(Reach.DEVICE)).contains(room);
    assertThat(home.within(Reach.COMPOUND)).contains(room);
    assertThat(spot(null, null).within(Reach.ROOM)).isEmpty();
    assertThat(Surroundings.path(home)).isEqualTo("1栋 1单元 101");
    assertThat(Surroundings.path(home.withoutHome())).isEqualTo("1栋 1单元");
  }

  @Test
  void distanceIsMeasuredOnTheGround() {
    var here = spot(104.0, 30.0);
    assertThat(here.metresTo(spot(104.0, 30.001))).isBetween(111.0, 111.4);
    assertThat(here.metresTo(spot(104.001, 30.0))).isBetween(96.0, 96.6);
    assertThat(here.metresTo(spot(null, null))).isInfinite();
  }

  @Test
  void whoSharesMorePlacesIsNearerKin() {
    var building = level(PlaceKind.BUILDING, "1栋");
    var unit = level(PlaceKind.UNIT, "1单元");
    var alarm = spot(null, null, unit, building);
    assertThat(alarm.kin(spot(null, null, building))).isEqualTo(1);
    assertThat(alarm.kin(spot(null, null, unit, building))).isEqualTo(2);
    assertThat(alarm.kin(spot(null, null))).isZero();
  }
}
