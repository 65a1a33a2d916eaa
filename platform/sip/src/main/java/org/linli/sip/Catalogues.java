package org.linli.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Questions that devices still have to answer, and how much of a catalogue has come: it comes in
 * parts, each of which tells how many entries there are in all.
 */
final class Catalogues {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_QUESTIONS = 100_000;

  private record Question(String gbId, String what, int number) {}

  private static final class Asked {
    private final Instant at;
    private int come;

    private Asked(Instant at) {
      this.at = at;
    }
  }

  private final Map<Question, Asked> open = new HashMap<>();

  synchronized void asked(String gbId, String what, int number, Instant now) {
    if (open.size() >= MOST_QUESTIONS) {
      forget(now);
    }
    if (open.size() < MOST_QUESTIONS) {
      open.put(new Question(gbId, what, number), new Asked(now));
    }
  }

  /** Whether the device was asked this, and has not answered all of it yet. */
  synchronized boolean isAsked(String gbId, String what, int number) {
    return open.containsKey(new Question(gbId, what, number));
  }

  synchronized void answered(String gbId, String what, int number) {
    open.remove(new Question(gbId, what, number));
  }

  /**
   * Counts entries of a catalogue.
   *
   * @param sum how many there are in all
   * @return since when it has been coming, when these were the last; else null
   */
  synchronized Instant came(String gbId, int number, int entries, int sum) {
    var question = new Question(gbId, "Catalog", number);
    var asked = open.get(question);
    if (asked == null) {
      return null;
    }
    asked.come += Math.max(entries, 1);
    if (asked.come >= Math.min(sum, MOST_ENTRIES)) {
      open.remove(question);
      return asked.at;
    }
    return null;
  }

  /** Lets go what nobody answers any more, and says how many those were. */
  synchronized int forget(Instant now) {
    var before = open.size();
    open.values().removeIf(asked -> asked.at.plus(PATIENCE).isBefore(now));
    return before - open.size();
  }
}
