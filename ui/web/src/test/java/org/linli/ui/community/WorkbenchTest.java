package org.linli.ui.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.cases.entity.CaseState;
import org.linli.places.entity.PlaceKind;

class WorkbenchTest {

  @Test
  void theFilterOffersWhatIsNotClosedAndEveryState() {
    assertThat(CasesView.States.withActive())
        .startsWith("ACTIVE")
        .hasSize(CaseState.values().length + 1);
  }

  @Test
  void anAddressThatIsNoIdMeansNone() {
    var id = UUID.randomUUID();
    assertThat(Ids.of(id.toString())).isEqualTo(id);
    assertThat(Ids.of("not-an-id")).isNull();
    assertThat(Ids.of(null)).isNull();
    assertThat(Ids.of(" ")).isNull();
  }

  @Test
  void theLastDayOfANoticeBelongsToIt() {
    var end = NoticesView.endOf(LocalDate.of(2026, 3, 2), ZoneId.systemDefault());
    assertThat(LocalDateTime.ofInstant(end, ZoneId.systemDefault()))
        .isEqualTo(LocalDate.of(2026, 3, 3).atStartOfDay());
    assertThat(NoticesView.endOf(null, ZoneId.systemDefault())).isNull();
  }

  @Test
  void roomsLieInUnitsAndNothingLiesInRooms() {
    assertThat(PlaceDrafts.below(PlaceKind.UNIT)).containsExactly(PlaceKind.ROOM);
    assertThat(PlaceDrafts.below(PlaceKind.ROOM)).isEmpty();
    assertThat(PlaceDrafts.below(PlaceKind.GRID)).isEmpty();
    assertThat(PlaceDrafts.below(null)).contains(PlaceKind.COMPOUND, PlaceKind.GRID);
  }
}
