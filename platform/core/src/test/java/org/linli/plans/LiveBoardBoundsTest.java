package org.linli.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.devices.entity.Severity;
import org.linli.plans.control.BoardReader;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.Standing;

/** The board where it is full, where packs changed, and with each severity. */
class LiveBoardBoundsTest {

  private static final String SMOKE = "smoke-detector";

  private final PlansGround ground = new PlansGround();
  private final UUID building = ground.community.building;

  private BoardNow all() {
    return ground.as(() -> ground.board.now(null, null));
  }

  @Test
  void theBoardShowsTheFirstFiveThousandByCodeAndCountsWhatItShows() {
    ground.community.sql(
        "insert into device (tenant_id, id, code, name, model, place_id, state) select ?,"
            + " gen_random_uuid(), 'D-' || lpad(cast(n as varchar), 5, '0'), 'n', 'smoke-detector',"
            + " ?, 'IN_SERVICE' from generate_series(1, ?) as n",
        ground.community.tenant.value(),
        building,
        BoardReader.MOST + 1);
    var board = all();
    assertThat(board.devices()).hasSize(BoardReader.MOST);
    assertThat(board.devices().getFirst().code()).isEqualTo("D-00001");
    assertThat(board.devices().getLast().code()).isEqualTo("D-05000");
    assertThat(board.count(Standing.OFFLINE)).isEqualTo(BoardReader.MOST);
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void theWorstAlarmThatIsOpenIsTold(Severity severity) {
    var device = ground.device("D", SMOKE, building);
    ground.alarm(device, severity.name());
    var shown = all().devices().getFirst();
    assertThat(shown.severity()).isEqualTo(severity);
    assertThat(shown.alarms()).isEqualTo(1);
    assertThat(shown.standing()).isEqualTo(Standing.ALARM);
  }

  @Test
  void aDeviceOfAModelThatNoPackKnowsAnyMoreStandsOnTheBoardWithoutAFigure() {
    var device = ground.device("D", "gone-model", building);
    ground.heard(device, Instant.now(), "{\"smoke\": [1, 2]}");
    assertThat(all().devices())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.model()).isEqualTo("gone-model");
              assertThat(shown.main()).isNull();
              assertThat(shown.standing()).isEqualTo(Standing.OFFLINE);
            });
  }

  @Test
  void aMetricThatTheModelDoesNotHaveIsNoMainFigure() {
    ground.heard(ground.device("D", SMOKE, building), Instant.now(), "{\"colour\": [1, 2]}");
    assertThat(all().devices()).extracting(BoardDevice::main).containsOnlyNulls();
  }

  @Test
  void aKindAndAPlaceTogetherNarrowBoth() {
    ground.device("A", SMOKE, building);
    ground.device("B", "water-meter", building);
    ground.device("C", SMOKE, ground.community.otherBuilding);
    assertThat(ground.shown(ground.as(() -> ground.board.now(building, SMOKE))))
        .containsOnlyKeys("A");
    assertThat(ground.as(() -> ground.board.now(building, "no-such")).devices()).isEmpty();
    assertThat(ground.as(() -> ground.board.now(UUID.randomUUID(), null)).devices()).isEmpty();
  }

  @Test
  void aDeviceWithoutAPlaceHasNoNameOfOneAndNoPosition() {
    ground.device("D", SMOKE, null);
    assertThat(all().devices())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.place()).isNull();
              assertThat(shown.placeName()).isNull();
              assertThat(shown.longitude()).isNull();
              assertThat(shown.lastSeen()).isNull();
            });
  }
}
