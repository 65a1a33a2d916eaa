package org.linli.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;
import org.linli.devices.entity.LatestValue;
import org.linli.look.map.Caption;
import org.linli.look.map.Mark;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.SpotRow;
import org.linli.plans.entity.Standing;
import org.linli.ui.parts.Speech;

class BoardMarksTest {

  private final BoardMarks marks = new BoardMarks(new Speech(Locale.ENGLISH), new DeviceModels());

  private static BoardDevice device(Standing standing, Double longitude, Double latitude) {
    return new BoardDevice(
        new DeviceId(UUID.randomUUID()),
        "C",
        "Hall",
        "smoke-detector",
        null,
        "A1",
        standing,
        null,
        0,
        null,
        new LatestValue("smoke", Instant.EPOCH, 2.5),
        longitude,
        latitude);
  }

  private static SpotRow spot(DeviceId device) {
    return new SpotRow(
        UUID.randomUUID(),
        "Ground floor",
        device,
        "C",
        "Hall",
        "smoke-detector",
        DeviceState.IN_SERVICE,
        0.25,
        0.75,
        "clerk",
        Instant.EPOCH);
  }

  @Test
  void aDeviceOnAPlanHasASignItsFigureAndAllOfItInWords() {
    var burning = device(Standing.ALARM, null, null);
    var shown =
        marks.onPlan(
            List.of(spot(burning.id()), spot(new DeviceId(UUID.randomUUID()))), List.of(burning));
    assertThat(shown)
        .containsExactly(
            new Mark(
                burning.id().toString(),
                0.25,
                0.75,
                "alarm",
                "!",
                "2.5 %/m",
                "Hall, Alarm, A1 · 2.5 %/m"));
  }

  @Test
  void everyStandingHasItsOwnSign() {
    var signs =
        List.of(Standing.values()).stream()
            .map(standing -> device(standing, 104.0, 30.0))
            .map(one -> marks.onMap(BoardMarks.heaps(List.of(one)), Lying.of(List.of())))
            .map(List::getFirst)
            .map(Mark::sign)
            .toList();
    assertThat(signs).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void devicesOfOneHouseAreOneMarkWithTheirNumberAndTheWorstOfThem() {
    var first = device(Standing.ONLINE, 104.0, 30.0);
    var devices =
        List.of(
            first,
            device(Standing.OFFLINE, 104.0, 30.0),
            device(Standing.ONLINE, 104.001, 30.0),
            device(Standing.ALARM, null, null));
    var heaps = BoardMarks.heaps(devices);
    assertThat(heaps).hasSize(2);
    var lying = Lying.of(heaps.stream().map(BoardMarks.Heap::spot).toList());
    var mark = marks.onMap(heaps, lying).getFirst();
    assertThat(mark.sign()).isEqualTo("2");
    assertThat(mark.look()).isEqualTo("offline");
    assertThat(mark.words()).contains("2 devices", "Offline");
    assertThat(BoardMarks.heapOf(heaps, first.id().value())).isEqualTo(heaps.getFirst());
    assertThat(BoardMarks.heapOf(heaps, null)).isNull();
  }

  @Test
  void theMapIsTrueToScaleAndNothingLiesOutsideIt() {
    var west = new Lying.Spot(104.00, 30.60);
    var east = new Lying.Spot(104.01, 30.60);
    var north = new Lying.Spot(104.00, 30.605);
    var lying = Lying.of(List.of(west, east, north));
    var metresEast = (lying.x(east) - lying.x(west)) * Lying.WIDTH;
    var metresNorth = (lying.y(west) - lying.y(north)) * Lying.HEIGHT;
    assertThat(metresEast / metresNorth)
        .isCloseTo(2 * Math.cos(Math.toRadians(30.6)), within(0.01));
    assertThat(List.of(west, east, north))
        .allSatisfy(
            spot -> {
              assertThat(lying.x(spot)).isBetween(0.05, 0.95);
              assertThat(lying.y(spot)).isBetween(0.05, 0.95);
            });
    assertThat(lying.x(new Lying.Spot(170, 0))).isEqualTo(1);
  }

  @Test
  void aSingleSpotLiesInTheMiddle() {
    var spot = new Lying.Spot(104, 30);
    var lying = Lying.of(List.of(spot));
    assertThat(lying.x(spot)).isEqualTo(0.5);
    assertThat(lying.y(spot)).isEqualTo(0.5);
  }

  @Test
  void compoundsAndBuildingsThatLieSomewhereHaveTheirNamesOnTheMap() {
    var lying = Lying.of(List.of(new Lying.Spot(104, 30)));
    assertThat(
            BoardMarks.captions(
                List.of(
                    place(PlaceKind.COMPOUND, 104.0),
                    place(PlaceKind.BUILDING, null),
                    place(PlaceKind.PUBLIC, 104.0)),
                lying))
        .containsExactly(new Caption(0.5, 0.5, "P", true));
  }

  private static PlaceRow place(PlaceKind kind, Double longitude) {
    return new PlaceRow(
        UUID.randomUUID(),
        kind,
        null,
        null,
        "P",
        "P",
        null,
        longitude,
        longitude == null ? null : 30.0);
  }
}
