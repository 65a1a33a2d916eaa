package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterDraft;

/** Spots that residents and workers show on the map. */
class MatterLocationTest {

  private static final Map<String, Object> LAMP = Map.of("what", "lamp", "facility", "power");
  private static final Location GATE = new Location(104.0600, 30.6700);

  private final Ground ground = new Ground();

  private void locate(UUID place, double longitude, double latitude) {
    ground.community.sql(
        "update place set longitude = ?, latitude = ? where id = ?", longitude, latitude, place);
  }

  private MatterDraft draft(String kind, Door door, UUID place, Location spot) {
    var values =
        kind.equals("repair") ? LAMP : Map.<String, Object>of("what", "x", "about", "noise");
    return new MatterDraft(kind, door, null, place, null, false, null, values, spot);
  }

  private MatterDetail repair(UUID place, Location spot) {
    var draft = draft("repair", Door.COUNTER, place, spot);
    var id = ground.as(ground.clerk, () -> ground.matters.open(draft)).id();
    return ground.look(ground.clerk, id);
  }

  private void refused(MatterDraft draft, String... arguments) {
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(draft)))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(List.<Object>copyOf(refusal.arguments()))
                    .containsExactly((Object[]) arguments));
    assertThat(ground.community.count("select count(*) from matter")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"104.0601, 30.6700, 10", "104.0600, 30.6743, 478", "104.0550, 30.6700, 478"})
  void withinFiveHundredMetresItIsAtThePlace(double longitude, double latitude, int metres) {
    locate(ground.community.building, longitude, latitude);
    assertThat(repair(null, GATE).row().place())
        .as(metres + " m")
        .isEqualTo(ground.community.building);
  }

  @ParameterizedTest
  @CsvSource({"104.0600, 30.6747, 523", "104.0545, 30.6700, 526", "105.0600, 30.6700, 95000"})
  void fartherAwayItIsOutsideOfTheCommunity(double longitude, double latitude, int metres) {
    locate(ground.community.building, longitude, latitude);
    refused(draft("repair", Door.COUNTER, null, GATE), "location", "outside-community");
  }

  @Test
  void ofSeveralPlacesTheNearestIsTaken() {
    locate(ground.community.building, 104.0610, 30.6700);
    locate(ground.community.otherBuilding, 104.0600, 30.6705);
    assertThat(repair(null, GATE).row().place()).isEqualTo(ground.community.otherBuilding);
  }

  @Test
  void aRoomIsNobodysPlaceOnTheMap() {
    locate(ground.community.room, 104.0600, 30.6700);
    refused(draft("repair", Door.COUNTER, null, GATE), "place", "required");
  }

  @Test
  void whoNamesThePlaceIsBelievedAndTheSpotIsKept() {
    locate(ground.community.building, 104.0601, 30.6700);
    locate(ground.community.otherBuilding, 104.0640, 30.6700);
    var seen = repair(ground.community.otherBuilding, GATE);
    assertThat(seen.row().place()).isEqualTo(ground.community.otherBuilding);
    assertThat(seen.location()).isEqualTo(GATE);
    var foreign = draft("repair", Door.COUNTER, UUID.randomUUID(), GATE);
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.matters.open(foreign)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void placesOfOtherCommunitiesAreNotNear() {
    var other = new Ground();
    other.community.sql(
        "update place set longitude = 104.06, latitude = 30.67 where id = ?",
        other.community.building);
    locate(ground.community.building, 104.0601, 30.6700);
    assertThat(repair(null, GATE).row().place()).isEqualTo(ground.community.building);
  }

  @Test
  void aResidentShowsASpotAndSeesItAgain() {
    locate(ground.community.building, 104.0601, 30.6700);
    var draft = draft("complaint", null, null, GATE);
    var id = ground.as(ground.resident, () -> ground.own.open(draft)).id();
    var seen = ground.as(ground.resident, () -> ground.own.get(id));
    assertThat(seen.location()).isEqualTo(GATE);
    assertThat(seen.row().place()).isEqualTo(ground.community.building);
  }

  @Test
  void withoutASpotThereIsNone() {
    assertThat(repair(ground.community.building, null).location()).isNull();
  }
}
