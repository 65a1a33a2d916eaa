package org.linli.analytics.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.Judgement;
import org.linli.testing.Requirement;

/**
 * The analyses on what a flat really measured in a hundred days: how often they speak of days that
 * nobody complained of, and whether they find what was put into it.
 */
class MeasuredFlatTest {

  private static final int MONTH = 30;

  private final MeasuredFlat temperatures = new MeasuredFlat("Temperature");
  private final MeasuredFlat lights = new MeasuredFlat("Brightness");

  /** Days that were judged, and those of which something was found. */
  private static final class Tally {
    int days;
    int found;

    void add(Judgement judgement) {
      days += judgement.known() ? 1 : 0;
      found += judgement.seen() == null ? 0 : 1;
    }

    double perDeviceMonth() {
      return (double) found * MONTH / days;
    }
  }

  private static Judgement judged(Analysis analysis, DeviceHours hours, LocalDate day) {
    return Judge.of(analysis.method()).judge(analysis, analysis.threshold().value(), hours, day);
  }

  private Tally rooms(DoubleUnaryOperator change, int everySoMany, int fromHour) {
    var analysis = Made.pack("room-climate");
    var tally = new Tally();
    for (var room : temperatures.names()) {
      var day = temperatures.first(room).plusDays(analysis.days() + 1L);
      for (; day.isBefore(temperatures.last(room)); day = day.plusDays(everySoMany)) {
        tally.add(
            judged(
                analysis,
                temperatures.until(
                    room,
                    "temperature",
                    day,
                    analysis.days() + 1,
                    Course.instant(day, fromHour),
                    change),
                day));
      }
    }
    return tally;
  }

  @Test
  void ofOrdinaryDaysOfARealFlatLittleIsTold() {
    var tally = rooms(DoubleUnaryOperator.identity(), 1, 0);
    assertThat(tally.days).isGreaterThan(300);
    assertThat(tally.perDeviceMonth())
        .as("false positives a device and month, %d in %d days", tally.found, tally.days)
        .isLessThan(0.5);
  }

  @Test
  void aFlatThatCoolsByEightDegreesIsFoundNearlyEachTime() {
    var tally = rooms(value -> value - 8, 3, 8);
    assertThat((double) tally.found / tally.days)
        .as("found %d of %d", tally.found, tally.days)
        .isGreaterThan(0.9);
  }

  /**
   * Where light is on, water may run: the flat's own days and nights, with a drop that never ends.
   */
  private DeviceHours water(LocalDate day, LocalDate leaksFrom) {
    return lights.until(
        "Bathroom_Brightness",
        "flow",
        day,
        15,
        Course.instant(leaksFrom, 0),
        light -> (light > 5 ? 0.03 : 0) + 0.02);
  }

  private DeviceHours dry(LocalDate day) {
    return lights.until(
        "Bathroom_Brightness",
        "flow",
        day,
        15,
        Course.instant(day.minusDays(99), 0),
        light -> light > 5 ? 0.03 : 0);
  }

  @Test
  @Requirement("004-T4.3.2")
  void aLeakThatIsPutIntoTheFlatsNightsIsFoundInItsThirdNightAndNoneBefore() {
    var analysis = Made.pack("water-leak");
    var clean = new Tally();
    var leaking = new Tally();
    var first = lights.first("Bathroom_Brightness").plusDays(16);
    for (var day = first; day.isBefore(lights.last("Bathroom_Brightness")); day = day.plusDays(1)) {
      clean.add(judged(analysis, dry(day), day));
      leaking.add(judged(analysis, water(day, day.minusDays(2)), day));
    }
    assertThat(clean.days).isGreaterThan(40);
    assertThat(clean.found).as("of %d clean nights", clean.days).isZero();
    assertThat(leaking.found).as("of %d leaks", leaking.days).isEqualTo(leaking.days);
  }
}
