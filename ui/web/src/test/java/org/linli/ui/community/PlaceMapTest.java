package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.ui.parts.Speech;

class PlaceMapTest {

  @Test
  void placesWithoutCoordinatesAreNotOnTheMap() {
    assertThat(PlaceMap.lying(List.of(at(null, null), at(104.07, null), at(104.07, 30.63))))
        .hasSize(1);
  }

  @Test
  void theMiddleLiesBetweenTheOutermost() {
    var extent = PlaceMap.extent(List.of(at(104.00, 30.60), at(104.02, 30.64)));
    assertThat(extent.longitude()).isCloseTo(104.01, within(1e-9));
    assertThat(extent.latitude()).isCloseTo(30.62, within(1e-9));
  }

  @Test
  void everyPlaceLiesInsideWithRoomAround() {
    var extent = PlaceMap.extent(List.of(at(104.00, 30.60), at(104.10, 30.61)));
    var wide = extent.reach() / Math.cos(Math.toRadians(extent.latitude()));
    assertThat(extent.longitude() - wide).isLessThan(104.00);
    assertThat(extent.longitude() + wide).isGreaterThan(104.10);
  }

  @Test
  void aSinglePlaceStillHasSurroundings() {
    assertThat(PlaceMap.extent(List.of(at(104.0, 30.6))).reach()).isPositive();
    assertThat(PlaceMap.of(new Speech(Locale.ENGLISH), List.of())).containsKey("series");
  }

  private static PlaceRow at(Double longitude, Double latitude) {
    return new PlaceRow(
        UUID.randomUUID(), PlaceKind.BUILDING, null, null, "B", "B", null, longitude, latitude);
  }
}
