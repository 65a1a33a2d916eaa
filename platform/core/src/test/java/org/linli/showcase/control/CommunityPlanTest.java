package org.linli.showcase.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.devices.boundary.DeviceModels;
import org.linli.packs.Packs;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlannedPlace;

/** The showcase communities, as their packs draw them. */
class CommunityPlanTest {

  private static final String FOLDER = "packs/showcase/";

  private static CommunityPack pack(String code) {
    return Packs.read(
        CommunityPlanTest.class.getClassLoader().getResource(FOLDER + code + ".yaml"),
        CommunityPack.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"510104026017", "510107005002", "510108002005"})
  void whatIsNamedStandsEarlierAndEveryBuildingHasItsGrid(String code) {
    var kinds = new HashMap<String, PlaceKind>();
    for (var place : CommunityPlan.of(pack(code))) {
      if (place.parent() != null) {
        assertThat(kinds).as(place.code()).containsKey(place.parent());
      }
      if (place.kind() == PlaceKind.BUILDING) {
        assertThat(kinds.get(place.grid())).as(place.code()).isEqualTo(PlaceKind.GRID);
      }
      assertThat(kinds.put(place.code(), place.kind())).as("twice: " + place.code()).isNull();
      assertThat(place.name()).isNotBlank().doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"510104026017", "510107005002", "510108002005"})
  void theRoomsAreUnitsTimesFloorsTimesRooms(String code) {
    var pack = pack(code);
    var expected =
        pack.compounds().stream()
            .flatMap(compound -> compound.buildings().stream())
            .mapToLong(
                building -> (long) building.units() * building.floors() * building.roomsPerFloor())
            .sum();
    var rooms =
        CommunityPlan.of(pack).stream().filter(place -> place.kind() == PlaceKind.ROOM).toList();
    assertThat(rooms)
        .hasSize((int) expected)
        .allSatisfy(room -> assertThat(room.floor()).isPositive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"510104026017", "510107005002", "510108002005"})
  void devicesPeopleAndGridsNameWhatThePackHas(String code) {
    var pack = pack(code);
    var places =
        CommunityPlan.of(pack).stream().map(PlannedPlace::code).collect(Collectors.toSet());
    var models = new DeviceModels();
    var codes = new HashSet<String>();
    for (var device : pack.devices()) {
      assertThat(places).as(device.code).contains(device.place);
      assertThat(models.find(device.model)).as(device.model).isPresent();
      assertThat(codes.add(device.code)).as("twice: " + device.code).isTrue();
      var metrics = models.get(device.model).metrics().keySet();
      if (device.series != null) {
        assertThat(metrics).as(device.code).containsAll(device.series.keySet());
      }
    }
    assertThat(places).containsAll(pack.residents().stream().map(one -> one.room()).toList());
    var workers =
        pack.staff().stream().map(CommunityPack.Member::username).collect(Collectors.toSet());
    assertThat(workers).containsAll(pack.grids().stream().map(CommunityPack.Grid::worker).toList());
  }
}
