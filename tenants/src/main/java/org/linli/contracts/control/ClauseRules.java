package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Party;

/** What the data clauses 数据条款 of a text must fulfil. */
final class ClauseRules {

  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST = 200;

  private ClauseRules() {}

  static void check(Agreement text) {
    // An empty scope would read as "everything" to some and "nothing" to others.
    require(!text.scope().isEmpty(), "scope", "required");
    require(text.scope().stream().allMatch(Asset::isKnown), "scope", "unknown-asset");
    require(text.clauses().size() <= MOST, "clauses", "too-many");
    var organisations =
        text.members().stream().map(Member::organisation).collect(Collectors.toSet());
    var numbers = new HashSet<String>();
    var before = new ArrayList<Clause>();
    for (var clause : text.clauses()) {
      words(clause);
      require(numbers.add(clause.number()), "clauses", "number-twice");
      require(clause.decision() != null, "clauses", "decision-required");
      require(clause.assets().stream().allMatch(Asset::isKnown), "clauses", "unknown-asset");
      require(text.scope().containsAll(clause.assets()), "clauses", "outside-scope");
      require(organisations.containsAll(clause.organisations()), "clauses", "unknown-party");
      // A community has an owners' committee for each of its compounds.
      require(
          !clause.parties().contains(Party.OWNERS_COMMITTEE) || !clause.organisations().isEmpty(),
          "clauses",
          "which-committee");
      term(clause, text);
      require(
          before.stream().noneMatch(earlier -> swallows(earlier, clause)),
          "clauses",
          "never-reached");
      before.add(clause);
    }
  }

  private static void words(Clause clause) {
    require(clause.number() != null && !clause.number().isBlank(), "clauses", "number-required");
    require(clause.number().length() <= LONGEST_NUMBER, "clauses", "too-long");
    require(clause.text() != null && !clause.text().isBlank(), "clauses", "text-required");
    require(clause.text().length() <= LONGEST_TEXT, "clauses", "too-long");
  }

  /** A clause may be shorter than its contract, and never longer. */
  private static void term(Clause clause, Agreement text) {
    var from = clause.from() == null ? text.from() : clause.from();
    var until = clause.until() == null ? text.until() : clause.until();
    require(from.isBefore(until), "clauses", "after-start");
    require(!from.isBefore(text.from()) && !until.isAfter(text.until()), "clauses", "outside-term");
  }

  /** Whether the later clause can never speak because the earlier one always does. */
  private static boolean swallows(Clause earlier, Clause later) {
    return earlier.from() == null
        && earlier.until() == null
        && includes(earlier.parties(), later.parties())
        && includes(earlier.organisations(), later.organisations())
        && includes(earlier.assets(), later.assets())
        && includes(earlier.actions(), later.actions())
        && includes(earlier.purposes(), later.purposes());
  }

  private static boolean includes(Set<?> wide, Set<?> narrow) {
    return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
  }
}
