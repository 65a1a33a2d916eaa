package org.linli.abuse.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.abuse.entity.AbuseRule;

/** Holds single entries of one account against a rule, with a window that slides over them. */
final class Detector {

  static final int MOST_EVIDENCE = 50;

  private Detector() {}

  /**
   * What the rule finds, one hit for each stretch in which it holds without a pause.
   *
   * @param uses of one account, oldest first
   * @param first the first of them that is new; those before it are its past
   */
  static List<Hit> hits(AbuseRule rule, List<Use> uses, int first) {
    var hits = new ArrayList<Hit>();
    var start = 0;
    for (int end = first; end < uses.size(); end++) {
      var oldest = uses.get(end).at().minus(rule.window());
      while (!uses.get(start).at().isAfter(oldest)) {
        start++;
      }
      if (end - start + 1 < rule.atLeast()) {
        continue;
      }
      var span = uses.subList(start, end + 1);
      var measured = measured(rule, span);
      if (measured.isPresent()) {
        add(hits, hit(rule, span, measured.getAsDouble()));
      }
    }
    return hits;
  }

  /** A hit that reaches into the one before is the same stretch. */
  private static void add(List<Hit> hits, Hit hit) {
    if (!hits.isEmpty() && !hit.from().isAfter(hits.getLast().until())) {
      var before = hits.removeLast();
      hits.add(
          new Hit(
              hit.subject(),
              before.from(),
              hit.until(),
              Math.max(before.measured(), hit.measured()),
              null,
              hit.bound(),
              hit.evidence()));
    } else {
      hits.add(hit);
    }
  }

  private static Hit hit(AbuseRule rule, List<Use> span, double measured) {
    var telling = span.stream().filter(telling(rule)).toList();
    return new Hit(
        "",
        span.getFirst().at(),
        span.getLast().at(),
        measured,
        null,
        rule.atLeast(),
        telling.subList(Math.max(0, telling.size() - MOST_EVIDENCE), telling.size()));
  }

  private static Predicate<Use> telling(AbuseRule rule) {
    return switch (rule.kind()) {
      case REFUSALS -> use -> !use.open();
      case AFTER_TERM -> Use::late;
      case GUESSING -> use -> use.isSingle() && use.isMissing();
      default -> Use::isSingle;
    };
  }

  private static OptionalDouble measured(AbuseRule rule, List<Use> span) {
    return switch (rule.kind()) {
      case REFUSALS -> refusals(rule, span);
      case AFTER_TERM -> enough(rule, span.stream().filter(Use::late).count());
      case GUESSING -> guessing(rule, span);
      case ORDER -> order(rule, span);
      case VOLUME, CEILING, HOURS, FIELDS, EXPORTS -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble refusals(AbuseRule rule, List<Use> span) {
    var refused = span.stream().filter(use -> !use.open()).toList();
    return refused.size() < rule.threshold() * span.size()
        ? OptionalDouble.empty()
        : enough(
            rule, refused.stream().map(use -> use.asset() + " " + use.thing()).distinct().count());
  }

  private static OptionalDouble guessing(AbuseRule rule, List<Use> span) {
    var missing = new HashMap<String, Boolean>();
    span.stream()
        .filter(Use::isSingle)
        .forEach(use -> missing.merge(use.thing(), use.isMissing(), Boolean::logicalAnd));
    var count = missing.values().stream().filter(Boolean::booleanValue).count();
    return count < rule.threshold() * missing.size()
        ? OptionalDouble.empty()
        : enough(rule, missing.size());
  }

  private static OptionalDouble order(AbuseRule rule, List<Use> span) {
    var seen = new HashSet<String>();
    var steps =
        span.stream()
            .filter(Use::isSingle)
            .map(Use::thing)
            .filter(seen::add)
            .collect(Collectors.toList());
    if (steps.size() < rule.atLeast()) {
      return OptionalDouble.empty();
    }
    var up = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).compareTo(steps.get(i - 1)) > 0) {
        up++;
      }
    }
    return up < rule.threshold() * (steps.size() - 1)
        ? OptionalDouble.empty()
        : OptionalDouble.of(steps.size());
  }

  private static OptionalDouble enough(AbuseRule rule, long count) {
    return count >= rule.atLeast() ? OptionalDouble.of(count) : OptionalDouble.empty();
  }

  /** Where the new ones begin. */
  static int firstNew(List<Use> uses, Instant since) {
    var first = 0;
    while (first < uses.size() && uses.get(first).at().isBefore(since)) {
      first++;
    }
    return first;
  }
}
