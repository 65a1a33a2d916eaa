package org.linli.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.devices.entity.Comparison;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.Holidays;
import org.linli.devices.entity.Hours;
import org.linli.devices.entity.Rate;
import org.linli.devices.entity.Rule;
import org.linli.devices.entity.Severity;
import org.linli.devices.entity.Times;
import org.linli.packs.PackFault;
import org.linli.packs.Text;
import org.linli.rules.boundary.RuleWatch;
import org.linli.rules.boundary.RuleWatch.Verdict;

/** What a value means for a rule, with nothing but the values before it. */
class RuleWatchTest {

  private static final Text NAME = new Text("则", "Rule");
  private static final long START = Instant.parse("2026-11-18T02:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;

  private final RuleWatch watch = new RuleWatch();
  private final List<Verdict> said = new ArrayList<>();
  private boolean open;

  private static Condition when(Comparison op, double value) {
    return new Condition("level", op, value);
  }

  private static Rule rule(Rate rate, Times times, Hours hours, int forSeconds) {
    return new Rule(
        "rule",
        NAME,
        Severity.MAJOR,
        when(Comparison.AT_LEAST, 5),
        forSeconds,
        when(Comparison.BELOW, 2),
        null,
        rate,
        times,
        hours,
        null);
  }

  private Verdict see(Rule rule, long at, double value) {
    var verdict = watch.judge(rule, "level", at, value, open);
    open = verdict == Verdict.RAISE || open && verdict != Verdict.CLEAR;
    said.add(verdict);
    return verdict;
  }

  @Test
  void aFastRiseAlarmsAndTheSameHeightReachedSlowlyDoesNot() {
    var rule = rule(new Rate(Rate.Per.MINUTE, 120), null, null, 0);
    for (int minute = 0; minute < 10; minute++) {
      assertThat(see(rule, START + minute * MINUTE, 20 + minute * 4)).isEqualTo(Verdict.NOTHING);
    }
    assertThat(see(rule, START + 10 * MINUTE, 70)).isEqualTo(Verdict.RAISE);
    assertThat(see(rule, START + 11 * MINUTE, 80)).isEqualTo(Verdict.AGAIN);
    assertThat(see(rule, START + 12 * MINUTE, 80)).isEqualTo(Verdict.AGAIN);
    assertThat(see(rule, START + 14 * MINUTE, 80)).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void noiseBetweenTwoReadingsIsNoRise() {
    var rule = rule(new Rate(Rate.Per.MINUTE, 120), null, null, 0);
    see(rule, START, 20);
    see(rule, START + 1000, 21);
    see(rule, START + 2000, 20);
    assertThat(said).containsOnly(Verdict.NOTHING);
  }

  @Test
  void aFallIsARiseBelowNought() {
    var falling =
        new Rule(
            "leak",
            NAME,
            Severity.MAJOR,
            when(Comparison.AT_MOST, -10),
            0,
            when(Comparison.ABOVE, -1),
            null,
            new Rate(Rate.Per.HOUR, 3600),
            null,
            null,
            null);
    see(falling, START, 90);
    assertThat(see(falling, START + 60 * MINUTE, 75)).isEqualTo(Verdict.RAISE);
    assertThat(see(falling, START + 120 * MINUTE, 75)).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void onceIsAnAccidentAndThreeTimesWithinTheSpanAreAnAlarm() {
    var rule = rule(null, new Times(3, 600), null, 0);
    for (int time = 0; time < 2; time++) {
      see(rule, START + time * MINUTE, 9);
      see(rule, START + time * MINUTE + 30_000, 1);
    }
    assertThat(said).containsOnly(Verdict.NOTHING);
    assertThat(see(rule, START + 2 * MINUTE, 9)).isEqualTo(Verdict.RAISE);
    assertThat(see(rule, START + 3 * MINUTE, 1)).isEqualTo(Verdict.AGAIN);
    assertThat(see(rule, START + 15 * MINUTE, 1)).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void whatLastsHappenedOnce() {
    var rule = rule(null, new Times(3, 600), null, 0);
    for (int minute = 0; minute < 9; minute++) {
      see(rule, START + minute * MINUTE, 9);
    }
    assertThat(said).containsOnly(Verdict.NOTHING);
  }

  @Test
  void whatHappenedLongAgoDoesNotCount() {
    var rule = rule(null, new Times(2, 600), null, 0);
    see(rule, START, 9);
    see(rule, START + MINUTE, 1);
    assertThat(see(rule, START + 11 * MINUTE, 9)).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void outsideItsHoursARuleRaisesNothingButAnAlarmEndsAtAnyHour() {
    var night = new Hours("22:00", "06:00", null, null);
    var rule = rule(null, null, night, 0);
    var noon = Instant.parse("2026-11-18T04:00:00Z").toEpochMilli();
    var late = Instant.parse("2026-11-18T15:00:00Z").toEpochMilli();
    assertThat(see(rule, noon, 9)).isEqualTo(Verdict.NOTHING);
    assertThat(see(rule, late, 9)).isEqualTo(Verdict.RAISE);
    assertThat(see(rule, late + 12 * 60 * MINUTE, 1)).isEqualTo(Verdict.CLEAR);
  }

  @Test
  void theWaitOfARuleBeginsWithItsHours() {
    var night = new Hours("22:00", "06:00", null, null);
    var rule = rule(null, null, night, 600);
    var ten = Instant.parse("2026-11-18T14:00:00Z").toEpochMilli();
    see(rule, ten - 5 * MINUTE, 9);
    assertThat(see(rule, ten + 6 * MINUTE, 9)).isEqualTo(Verdict.NOTHING);
    assertThat(see(rule, ten + 16 * MINUTE, 9)).isEqualTo(Verdict.RAISE);
  }

  @ParameterizedTest
  @CsvSource({
    // Wednesday, by the city's clock.
    "2026-11-18T10:00:00+08:00, WEDNESDAY, , true",
    "2026-11-18T10:00:00+08:00, THURSDAY, , false",
    "2026-11-18T07:59:00+08:00, WEDNESDAY, , false",
    "2026-11-18T18:00:00+08:00, WEDNESDAY, , false",
    "2026-10-01T10:00:00+08:00, , ONLY, true",
    "2026-10-01T10:00:00+08:00, , EXCEPT, false",
    "2026-10-08T10:00:00+08:00, , ONLY, false",
    "2026-10-08T10:00:00+08:00, , EXCEPT, true"
  })
  void hoursKnowDaysAndHolidays(
      String at, DayOfWeek day, Hours.OnHolidays holidays, boolean covered) {
    var hours = new Hours("08:00", "18:00", day == null ? null : Set.of(day), holidays);
    var moment = OffsetDateTime.parse(at).toInstant().toEpochMilli();
    assertThat(hours.cover(moment, Holidays.delivered())).isEqualTo(covered);
  }

  @Test
  void theHoursAfterMidnightBelongToTheDayBefore() {
    var hours = new Hours("22:00", "06:00", Set.of(DayOfWeek.FRIDAY), null);
    var saturday = Instant.parse("2026-11-20T18:00:00Z").toEpochMilli();
    var friday = Instant.parse("2026-11-19T18:00:00Z").toEpochMilli();
    assertThat(hours.cover(saturday, Holidays.delivered())).isTrue();
    assertThat(hours.cover(friday, Holidays.delivered())).isFalse();
  }

  @Test
  void aRestartBeginsNoWindowAnew() {
    var rule = rule(null, new Times(3, 600), null, 0);
    watch.recall(rule, "level", START, 9);
    watch.recall(rule, "level", START + MINUTE, 1);
    watch.recall(rule, "level", START + 2 * MINUTE, 9);
    watch.recall(rule, "level", START + 3 * MINUTE, 1);
    assertThat(see(rule, START + 4 * MINUTE, 9)).isEqualTo(Verdict.RAISE);
  }

  @Test
  void anAlarmThatEndedWaitsItsWholeTimeAgain() {
    var rule = rule(null, null, null, 60);
    watch.recall(rule, "level", START, 9);
    open = true;
    assertThat(see(rule, START + 5 * MINUTE, 1)).isEqualTo(Verdict.CLEAR);
    assertThat(see(rule, START + 6 * MINUTE, 9)).isEqualTo(Verdict.NOTHING);
    assertThat(see(rule, START + 7 * MINUTE, 9)).isEqualTo(Verdict.RAISE);
  }

  @Test
  void aCopyGoesItsOwnWay() {
    var rule = rule(null, new Times(2, 600), null, 0);
    see(rule, START, 9);
    see(rule, START + MINUTE, 1);
    var copy = watch.copy();
    assertThat(copy.judge(rule, "level", START + 2 * MINUTE, 9, false)).isEqualTo(Verdict.RAISE);
    assertThat(see(rule, START + 3 * MINUTE, 1)).isEqualTo(Verdict.NOTHING);
    copy.forget("rule");
    assertThat(copy.judge(rule, "level", START + 4 * MINUTE, 9, false)).isEqualTo(Verdict.NOTHING);
  }

  @Test
  void aRuleOfSilenceHearsNothing() {
    var silent =
        new Rule("silent", NAME, Severity.MINOR, null, 0, null, null, null, null, null, 10);
    assertThat(see(silent, START, 9)).isEqualTo(Verdict.NOTHING);
    assertThat(silent.looksBackSeconds()).isZero();
  }

  @Test
  void aRuleThatContradictsItselfIsNone() {
    var when = when(Comparison.AT_LEAST, 5);
    var equal = when(Comparison.EQUAL, 5);
    assertThatThrownBy(() -> rule(new Rate(Rate.Per.HOUR, 60), new Times(2, 60), null, 0))
        .hasMessageContaining("not at both");
    assertThatThrownBy(
            () ->
                new Rule(
                    "r",
                    NAME,
                    Severity.MINOR,
                    equal,
                    0,
                    when,
                    null,
                    new Rate(Rate.Per.HOUR, 60),
                    null,
                    null,
                    null))
        .hasMessageContaining("above or below");
    assertThatThrownBy(
            () ->
                new Rule(
                    "r",
                    NAME,
                    Severity.MINOR,
                    when,
                    0,
                    new Condition("other", Comparison.BELOW, 1),
                    null,
                    null,
                    new Times(2, 60),
                    null,
                    null))
        .hasMessageContaining("one metric");
    assertThatThrownBy(
            () -> new Rule("r", NAME, Severity.MINOR, when, 0, when, null, null, null, null, 3))
        .hasMessageContaining("silence");
    assertThatThrownBy(() -> new Times(1, 60)).hasMessageContaining("times");
    assertThatThrownBy(() -> new Rate(Rate.Per.HOUR, 0)).hasMessageContaining("rate");
    assertThatThrownBy(() -> new Hours("12:00", null, null, null)).hasMessageContaining("hours");
    assertThatThrownBy(() -> new Hours("25:00", "06:00", null, null))
        .hasMessageContaining("like 22:00");
  }

  @Test
  void aHolidayThatEndsBeforeItBeginsStopsTheStart() {
    var wrong = new Holidays.Holiday(NAME, LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 1));
    assertThatThrownBy(() -> new Holidays(new Holidays.Pack(1, List.of(wrong))))
        .isInstanceOf(PackFault.class);
  }
}
