package org.linli.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.alarms.boundary.AlarmsFolded;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;

/** Many alarms of one kind in one building are one. */
class StormTest {

  private static final String SMOKE = "smoke-detector";
  private static final AlarmQuery CONSOLE = new AlarmQuery(true, null, null).console(null, null);

  private final AlarmGround ground = new AlarmGround();
  private final UUID compound = ground.place("COMPOUND", null);
  private final UUID building = ground.place("BUILDING", compound);

  private List<UUID> storm(UUID where, int size) {
    var alarms = new ArrayList<UUID>();
    for (int i = 0; i < size; i++) {
      var unit = ground.place("UNIT", where);
      alarms.add(
          ground.raise(ground.device(SMOKE, unit), SMOKE, "fault", ground.now.plusMillis(i)));
    }
    return alarms;
  }

  @Test
  void fourAlarmsAreFourAndTheFifthMakesThemOne() {
    storm(building, 4);
    assertThat(ground.list(CONSOLE)).hasSize(4);
    storm(building, 1);
    assertThat(ground.list(CONSOLE)).singleElement().extracting(AlarmRow::members).isEqualTo(5L);
    assertThat(ground.open()).hasSize(5);
  }

  @Test
  void whatComesLaterJoinsAndTheMembersAreReachable() {
    storm(building, 7);
    var row = ground.list(CONSOLE).getFirst();
    assertThat(row.members()).isEqualTo(7);
    assertThat(ground.list(AlarmQuery.ofFold(row.fold()))).hasSize(7);
    var told = ground.told(AlarmRaised.class);
    assertThat(told.subList(0, 4)).allSatisfy(raised -> assertThat(raised.fold()).isNull());
    assertThat(told.subList(4, 7))
        .allSatisfy(raised -> assertThat(raised.fold()).isEqualTo(row.fold()));
    assertThat(ground.told(AlarmsFolded.class)).hasSize(1);
  }

  @Test
  void aStormIsEscalatedOnceWithItsFirstAlarm() {
    var alarms = storm(building, 6);
    var waiting =
        alarms.stream().filter(alarm -> ground.due("alarm-escalation", alarm) == 1).toList();
    assertThat(waiting).containsExactly(alarms.getFirst());
  }

  @Test
  void theStormLastsUntilItsLastAlarmEnds() {
    var alarms = storm(building, 5);
    alarms.subList(0, 4).forEach(alarm -> ground.clear(alarm, ground.now));
    assertThat(standing()).isEqualTo(1);
    assertThat(ground.list(CONSOLE)).hasSize(1);
    // Its first one ended; the storm still waits for somebody.
    assertThat(ground.due("alarm-escalation", alarms.getFirst())).isEqualTo(1);
    ground.clear(alarms.getLast(), ground.now);
    assertThat(standing()).isZero();
    assertThat(ground.list(CONSOLE)).isEmpty();
    storm(building, 1);
    assertThat(ground.list(CONSOLE)).singleElement().extracting(AlarmRow::fold).isNull();
  }

  private long standing() {
    return ground.count("select count(*) from alarm_fold where ended_at is null");
  }

  @Test
  void anotherBuildingAndAnotherKindAreAnotherMatter() {
    storm(building, 3);
    storm(ground.place("BUILDING", compound), 3);
    for (int i = 0; i < 3; i++) {
      ground.raise(ground.device(SMOKE, building), SMOKE, "battery-low", ground.now);
    }
    assertThat(ground.list(CONSOLE)).hasSize(9);
  }

  @Test
  void alarmsOfALongTimeAreNoStorm() {
    for (int i = 0; i < 8; i++) {
      ground.raise(
          ground.device(SMOKE, building), SMOKE, "fault", ground.now.plusSeconds(i * 200L));
    }
    assertThat(ground.list(CONSOLE)).hasSize(8);
  }

  @Test
  void devicesWithoutAPlaceFoldToo() {
    for (int i = 0; i < 5; i++) {
      ground.raise(ground.device(SMOKE, null), SMOKE, "fault", ground.now);
    }
    assertThat(ground.list(CONSOLE)).hasSize(1);
  }

  @Test
  void whoAcknowledgesAStormAcknowledgesEachOfIt() {
    var alarms = storm(building, 5);
    var fold = ground.list(CONSOLE).getFirst().fold();
    ground.as(
        () -> {
          ground.alarms.acknowledge(alarms.get(2));
          return null;
        });
    assertThat(ground.<Integer>as(() -> ground.alarms.acknowledgeStorm(fold))).isEqualTo(4);
    assertThat(ground.open()).allSatisfy(alarm -> assertThat(alarm.acknowledgedBy()).isNotNull());
    assertThat(ground.due("alarm-escalation", alarms.getFirst())).isZero();
    assertThat(ground.<Integer>as(() -> ground.alarms.acknowledgeStorm(fold))).isZero();
  }

  @Test
  void aStormOfAnotherCommunityIsNone() {
    storm(building, 5);
    var fold = ground.list(CONSOLE).getFirst().fold();
    var stranger = new AlarmGround();
    assertThatThrownBy(() -> stranger.as(() -> stranger.alarms.acknowledgeStorm(fold)))
        .isInstanceOf(NotFound.class);
    assertThat(stranger.list(AlarmQuery.ofFold(fold))).isEmpty();
  }
}
