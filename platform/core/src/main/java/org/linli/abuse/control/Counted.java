package org.linli.abuse.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.linli.abuse.entity.AbuseRule;
import org.linli.catalogue.entity.Level;
import org.linli.tenancy.entity.CityTime;

/**
 * Holds the hours of one account against a rule that counts.
 *
 * @param tallies of the last weeks
 * @param levels of an asset; the lowest where nobody knows it
 */
record Counted(
    AbuseRule rule, List<Tally> tallies, java.util.function.Function<String, Level> levels) {

  static final Duration PAST = Duration.ofDays(28);

  /** What the rule finds in the hour or day of that moment. */
  List<Hit> at(Instant moment) {
    return switch (rule.kind()) {
      case VOLUME -> volume(moment).stream().toList();
      case CEILING ->
          over(
                  "",
                  moment,
                  tally -> tally.isUse() && rule.concerns(levels.apply(tally.asset())),
                  Tally::items)
              .stream()
              .toList();
      case HOURS -> hours(moment).stream().toList();
      case FIELDS -> each(moment, Tally.FIELDS);
      case EXPORTS -> each(moment, Tally.EXPORT);
      case GUESSING, ORDER, AFTER_TERM, REFUSALS -> List.of();
    };
  }

  /** The beginnings of all hours or days in which something was done. */
  List<Instant> periods(Instant since) {
    return tallies.stream()
        .map(tally -> period(tally.hour()))
        .filter(start -> !start.isBefore(since))
        .distinct()
        .sorted()
        .toList();
  }

  private Optional<Hit> volume(Instant moment) {
    var sums = sums(Tally::isUse, Tally::items);
    var now = period(moment);
    var measured = sums.getOrDefault(now, 0L);
    var past = sums.headMap(now).values();
    if (measured < rule.atLeast() || past.size() < rule.history()) {
      return Optional.empty();
    }
    var habit = Habit.of(past);
    var bound = Math.max(rule.atLeast(), habit.bound(rule.threshold()));
    return measured > bound
        ? Optional.of(hit("", now, measured, habit.median(), bound))
        : Optional.empty();
  }

  private Optional<Hit> hours(Instant moment) {
    var sums = sums(Tally::isUse, Tally::calls);
    var now = period(moment);
    var measured = sums.getOrDefault(now, 0L);
    var past = sums.headMap(now).keySet();
    var today = day(now);
    var days = past.stream().map(Counted::day).filter(day -> !day.equals(today)).distinct().count();
    if (measured < rule.atLeast() || days < rule.history()) {
      return Optional.empty();
    }
    var usual =
        past.stream().filter(hour -> !day(hour).equals(today)).anyMatch(hour -> near(hour, now));
    return usual ? Optional.empty() : Optional.of(hit("", now, measured, 0.0, rule.atLeast()));
  }

  private List<Hit> each(Instant moment, String prefix) {
    return tallies.stream()
        .map(Tally::asset)
        .filter(asset -> asset.startsWith(prefix))
        .distinct()
        .flatMap(
            asset ->
                over(
                    asset.substring(prefix.length()),
                    moment,
                    tally -> tally.asset().equals(asset),
                    Tally::calls)
                    .stream())
        .toList();
  }

  private Optional<Hit> over(
      String subject, Instant moment, Predicate<Tally> which, ToLongFunction<Tally> what) {
    var now = period(moment);
    var measured = sums(which, what).getOrDefault(now, 0L);
    return measured >= rule.atLeast()
        ? Optional.of(hit(subject, now, measured, null, rule.atLeast()))
        : Optional.empty();
  }

  private Hit hit(String subject, Instant start, double measured, Double usual, double bound) {
    return new Hit(subject, start, start.plus(rule.window()), measured, usual, bound, List.of());
  }

  private TreeMap<Instant, Long> sums(Predicate<Tally> which, ToLongFunction<Tally> what) {
    Map<Instant, Long> sums =
        tallies.stream()
            .filter(which)
            .collect(
                Collectors.groupingBy(tally -> period(tally.hour()), Collectors.summingLong(what)));
    var used = new TreeMap<Instant, Long>();
    sums.forEach(
        (start, sum) -> {
          if (sum > 0) {
            used.put(start, sum);
          }
        });
    return used;
  }

  /** The hour or the community's own day. */
  private Instant period(Instant moment) {
    return rule.window().compareTo(Duration.ofHours(1)) > 0
        ? day(moment).atStartOfDay(CityTime.ZONE).toInstant()
        : moment.truncatedTo(ChronoUnit.HOURS);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, CityTime.ZONE);
  }

  /** Whether the two are at the same hour of the day, give or take one. */
  private static boolean near(Instant one, Instant other) {
    var apart =
        Math.floorMod(
            one.atZone(CityTime.ZONE).getHour() - other.atZone(CityTime.ZONE).getHour(), 24);
    return apart <= 1 || apart == 23;
  }
}
