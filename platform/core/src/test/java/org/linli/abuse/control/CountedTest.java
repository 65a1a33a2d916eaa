package org.linli.abuse.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.abuse.control.Uses.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.RuleKind;
import org.linli.catalogue.entity.Level;
import org.linli.rights.entity.Party;

/** What an account's hours and days say against its own past. */
class CountedTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** 14:00 in China. */
  private static final Instant NOW = Uses.START;

  private static List<Tally> past(int hours, long items) {
    var tallies = new ArrayList<Tally>();
    for (int i = hours; i > 0; i--) {
      tallies.add(new Tally(NOW.minus(Duration.ofHours(i)), "alarms", 1, 0, items));
    }
    return tallies;
  }

  private static List<Hit> at(AbuseRule rule, List<Tally> tallies) {
    return new Counted(
            rule, tallies, asset -> asset.equals("alarms") ? Level.GENERAL_2 : Level.CORE)
        .at(NOW.plusSeconds(600));
  }

  @ParameterizedTest
  @CsvSource({
    // hours known, usual rows, rows now, found
    "48, 100, 5000, true",
    "48, 100, 101, false",
    "48, 4000, 5000, false",
    "48, 100, 999, false",
    "10, 100, 5000, false",
    "0, 0, 100000, false"
  })
  void moreThanUsualIsFoundOnceTheHabitIsKnown(int hours, long usual, long now, boolean found) {
    var tallies = past(hours, usual);
    tallies.add(new Tally(NOW, "alarms", 1, 0, now));
    var hits = at(rule(RuleKind.VOLUME, HOUR, 1000, 8.0, 24), tallies);
    assertThat(hits).hasSize(found ? 1 : 0);
    if (found) {
      assertThat(hits.getFirst().usual()).isEqualTo(usual);
      assertThat(hits.getFirst().measured()).isEqualTo(now);
      assertThat(hits.getFirst().bound()).isGreaterThanOrEqualTo(1000);
      assertThat(hits.getFirst().from()).isEqualTo(NOW);
      assertThat(hits.getFirst().until()).isEqualTo(NOW.plus(HOUR));
    }
  }

  @Test
  void oneBadDayDoesNotBecomeTheHabit() {
    var tallies = past(48, 100);
    tallies.set(40, new Tally(tallies.get(40).hour(), "alarms", 1, 0, 1_000_000));
    tallies.add(new Tally(NOW, "alarms", 1, 0, 5000));
    assertThat(at(rule(RuleKind.VOLUME, HOUR, 1000, 8.0, 24), tallies)).hasSize(1);
  }

  @Test
  void aDayIsTheCommunitysOwnDay() {
    var tallies = past(24 * 10, 100);
    tallies.add(new Tally(NOW, "alarms", 1, 0, 90_000));
    var hit = at(rule(RuleKind.VOLUME, DAY, 1000, 6.0, 7), tallies).getFirst();
    assertThat(hit.from()).isEqualTo(Instant.parse("2026-11-17T16:00:00Z"));
    assertThat(hit.measured()).isEqualTo(90_000 + 14 * 100);
  }

  @Test
  void aCeilingHoldsForItsPartiesAndLevelsWhateverTheHabit() {
    var base = rule(RuleKind.CEILING, HOUR, 1000, null, null);
    var grave = with(base, Set.of(Level.CORE));
    var tallies =
        List.of(new Tally(NOW, "alarms", 1, 0, 900), new Tally(NOW, "person-archive", 1, 0, 900));
    assertThat(at(base, tallies)).hasSize(1);
    assertThat(at(grave, tallies)).isEmpty();
    assertThat(at(grave, List.of(new Tally(NOW, "person-archive", 1, 0, 1000)))).hasSize(1);
    assertThat(grave.concerns(Party.OPERATOR)).isTrue();
  }

  private static AbuseRule with(AbuseRule rule, Set<Level> levels) {
    return new AbuseRule(
        rule.id(),
        rule.kind(),
        rule.name(),
        rule.why(),
        rule.gravity(),
        rule.measure(),
        rule.target(),
        rule.pace(),
        rule.window(),
        rule.atLeast(),
        rule.threshold(),
        rule.history(),
        rule.parties(),
        levels,
        rule.deadlineHours(),
        rule.releasedBy());
  }

  @ParameterizedTest
  @CsvSource({"2, 20, true", "13, 20, false", "14, 20, false", "2, 19, false", "-8, 20, true"})
  void anHourAtWhichTheAccountNeverWasIsFound(int usualHour, long calls, boolean found) {
    var tallies = new ArrayList<Tally>();
    for (int day = 1; day <= 12; day++) {
      // 14:00 is now: an hour in China's day, twelve days in a row.
      var hour = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(usualHour - 14L));
      tallies.add(new Tally(hour, "alarms", 5, 0, 5));
    }
    tallies.add(new Tally(NOW, "alarms", calls, 0, 1));
    assertThat(at(rule(RuleKind.HOURS, HOUR, 20, null, 10), tallies)).hasSize(found ? 1 : 0);
  }

  @Test
  void fieldsAndFilesAreCountedEachByItselfAndAreNoUse() {
    var tallies =
        List.of(
            new Tally(NOW, Tally.FIELDS + "alarms", 10, 0, 500_000),
            new Tally(NOW, Tally.EXPORT + "looks", 9, 0, 500_000),
            new Tally(NOW, Tally.EXPORT + "cases", 10, 0, 500_000));
    assertThat(at(rule(RuleKind.FIELDS, HOUR, 10, null, null), tallies))
        .extracting(Hit::subject)
        .containsExactly("alarms");
    assertThat(at(rule(RuleKind.EXPORTS, HOUR, 10, null, null), tallies))
        .extracting(Hit::subject)
        .containsExactly("cases");
    assertThat(at(rule(RuleKind.CEILING, HOUR, 1000, null, null), tallies)).isEmpty();
  }

  @Test
  void theHabitIsTheMedianAndItsDeviation() {
    var habit = Habit.of(LongStream.of(1, 2, 3, 4, 100).boxed().toList());
    assertThat(habit.median()).isEqualTo(3);
    assertThat(habit.spread()).isCloseTo(1.4826, within(0.0001));
    assertThat(Habit.of(List.of(50L, 50L, 50L)).spread()).isCloseTo(5, within(0.0001));
    assertThat(Habit.of(List.of()).median()).isZero();
  }
}
