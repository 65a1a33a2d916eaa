package org.linli.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.city.entity.Delta;

class DeltaTest {

  static Stream<Delta> beginningsAndEnds() {
    return Stream.of(
        Delta.alarmRaised(false),
        Delta.alarmRaised(true),
        Delta.alarmCleared(true),
        Delta.caseOpened(),
        Delta.caseClosed(),
        Delta.alarmRaised(false).plus(Delta.alarmCleared(false)));
  }

  static Stream<Delta> quiet() {
    return Stream.of(
        Delta.NONE,
        Delta.devices(1),
        Delta.points(1000),
        Delta.rooms(-1),
        Delta.residents(1),
        Delta.casesOverdue(1));
  }

  @ParameterizedTest
  @MethodSource("beginningsAndEnds")
  void whatBeginsOrEndsAnAlarmOrACaseMovesTheTrend(Delta delta) {
    assertThat(delta.movesTheTrend()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void nothingElseMovesTheTrend(Delta delta) {
    assertThat(delta.movesTheTrend()).isFalse();
  }

  @Test
  void everyFigureIsAddedToItsOwn() {
    var one = new Delta(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    var other = new Delta(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000);
    assertThat(one.plus(other))
        .isEqualTo(new Delta(101, 202, 303, 404, 505, 606, 707, 808, 909, 1010));
    assertThat(one.plus(Delta.NONE)).isEqualTo(one);
  }

  @Test
  void whatBeginsAndEndsLeavesNothingOpen() {
    var alarm = Delta.alarmRaised(true).plus(Delta.alarmCleared(true));
    assertThat(alarm.alarmsOpen()).isZero();
    assertThat(alarm.alarmsCritical()).isZero();
    assertThat(alarm.alarmsTotal()).isOne();
    var file = Delta.caseOpened().plus(Delta.caseClosed());
    assertThat(file.casesOpen()).isZero();
    assertThat(file.casesClosed()).isOne();
  }
}
