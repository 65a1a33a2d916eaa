package org.linli.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.places.entity.PlaceKind;
import org.linli.places.entity.PlaceRow;

class PlaceWaysTest {

  private final PlaceRow compound = place(PlaceKind.COMPOUND, null, "A", "Green Court");
  private final PlaceRow building = place(PlaceKind.BUILDING, compound.id(), "A1", "Building 1");
  private final PlaceRow room = place(PlaceKind.ROOM, building.id(), "A1-1-302", "Room 302");
  private final PlaceWays ways = PlaceWays.of(List.of(compound, building, room));

  @Test
  void theWayLeadsFromTheCompoundDown() {
    assertThat(ways.way(room.id())).isEqualTo("Green Court Building 1 Room 302");
  }

  @Test
  void aForeignPlaceHasNoWay() {
    assertThat(ways.way(UUID.randomUUID())).isEmpty();
  }

  @Test
  void everyTypedWordHasToBePartOfTheWayOrTheCode() {
    assertThat(ways.matches(room, "green 302")).isTrue();
    assertThat(ways.matches(room, "a1-1")).isTrue();
    assertThat(ways.matches(room, "green 303")).isFalse();
    assertThat(ways.matches(room, "  ")).isTrue();
  }

  private static PlaceRow place(PlaceKind kind, UUID parent, String code, String name) {
    return new PlaceRow(UUID.randomUUID(), kind, parent, null, code, name, null, null, null);
  }
}
