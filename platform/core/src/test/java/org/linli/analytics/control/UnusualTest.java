package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Judgement;

/** A day unlike the device's own past. */
class UnusualTest {

  private final Random noise = new Random(7);

  /** A room that warms by day, with a little noise. */
  private double usual(int hour) {
    return 20 + 2 * Math.sin((hour - 8) * Math.PI / 12) + 0.2 * noise.nextGaussian();
  }

  private Made room(Made.HourValue added) {
    return new Made(29).with("temperature", (day, hour) -> usual(hour) + added.of(day, hour));
  }

  @Test
  void aDayLikeTheOthersIsCalm() {
    assertThat(room((day, hour) -> 0).judged("room-climate")).isEqualTo(Judgement.CALM);
  }

  @Test
  void aNightWithoutHeatingIsFoundWithTheBandOfItsHour() {
    var seen = room((day, hour) -> day == 28 && hour < 8 ? -7 : 0).judged("room-climate").seen();
    assertThat(seen.amount()).as("unusual hours").isBetween(7.0, 8.0);
    assertThat(seen.seen()).isLessThan(seen.low());
    assertThat(seen.low()).isCloseTo(seen.high() - 6, within(3.0));
    assertThat(seen.since()).isEqualTo(Made.DAY);
    assertThat(seen.change()).as("hour that contributes most").isBetween(0.0, 12.0);
  }

  @Test
  void twoUnusualHoursAreAnOpenWindow() {
    assertThat(room((day, hour) -> day == 28 && hour < 2 ? -7 : 0).judged("room-climate"))
        .isEqualTo(Judgement.CALM);
  }

  @Test
  void whatHappensEachDayIsUsual() {
    assertThat(room((day, hour) -> hour < 8 ? -7 : 0).judged("room-climate"))
        .isEqualTo(Judgement.CALM);
  }

  @Test
  void whoWasSilentForHalfOfTheTimeIsNotJudged() {
    assertThat(room((day, hour) -> day < 20 ? Double.NaN : 0).judged("room-climate"))
        .isEqualTo(Judgement.UNKNOWN);
  }

  @Test
  void theSameHoursGiveTheSameAnswerAgain() {
    var room = room((day, hour) -> day == 28 && hour < 8 ? -7 : 0);
    assertThat(room.judged("room-climate")).isEqualTo(room.judged("room-climate"));
  }

  @Test
  void workingDaysAreComparedWithWorkingDaysAndWeekendsWithWeekends() {
    // The 12th of March 2031 is a Wednesday; the flat is warm at weekends alone.
    var flat =
        room((day, hour) -> Made.DAY.minusDays(28L - day).getDayOfWeek().getValue() > 5 ? 6 : 0);
    assertThat(flat.judged("room-climate")).isEqualTo(Judgement.CALM);
  }
}
