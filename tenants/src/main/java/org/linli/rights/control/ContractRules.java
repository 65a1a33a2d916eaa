package org.linli.rights.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.rights.boundary.ContractDraft;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Terms;

/** What a contract must fulfil before it is concluded. */
public final class ContractRules {

  private static final Duration LONGEST = Duration.ofDays(30 * 366L);
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_CLAUSE_NUMBER = 20;
  private static final int LONGEST_CLAUSE = 1000;
  private static final int MOST_CLAUSES = 200;

  private ContractRules() {}

  /**
   * @throws Invalid naming the field and the rule
   */
  public static void check(ContractDraft draft, Instant now) {
    require(draft.number() != null && !draft.number().isBlank(), "number", "required");
    require(draft.number().length() <= LONGEST_NUMBER, "number", "too-long");
    require(draft.operator() != null, "operator", "required");
    require(draft.validFrom() != null, "validFrom", "required");
    require(draft.validUntil() != null, "validUntil", "required");
    require(draft.validUntil().isAfter(draft.validFrom()), "validUntil", "after-start");
    require(draft.validUntil().isAfter(now), "validUntil", "in-future");
    require(
        Duration.between(draft.validFrom(), draft.validUntil()).compareTo(LONGEST) <= 0,
        "validUntil",
        "too-late");
    require(draft.terms() != null, "terms", "required");
    check(draft.terms());
  }

  private static void check(Terms terms) {
    // An empty scope would read as "everything" to some and "nothing" to others.
    require(!terms.scope().isEmpty(), "scope", "required");
    require(terms.scope().stream().allMatch(Asset::isKnown), "scope", "unknown-asset");
    require(terms.clauses().size() <= MOST_CLAUSES, "clauses", "too-many");
    var numbers = new HashSet<String>();
    var before = new ArrayList<Clause>();
    for (var clause : terms.clauses()) {
      require(clause.number() != null && !clause.number().isBlank(), "clauses", "number-required");
      require(clause.number().length() <= LONGEST_CLAUSE_NUMBER, "clauses", "too-long");
      require(numbers.add(clause.number()), "clauses", "number-twice");
      require(clause.text() != null && !clause.text().isBlank(), "clauses", "text-required");
      require(clause.text().length() <= LONGEST_CLAUSE, "clauses", "too-long");
      require(clause.decision() != null, "clauses", "decision-required");
      require(clause.assets().stream().allMatch(Asset::isKnown), "clauses", "unknown-asset");
      require(terms.scope().containsAll(clause.assets()), "clauses", "outside-scope");
      require(
          before.stream().noneMatch(earlier -> swallows(earlier, clause)),
          "clauses",
          "never-reached");
      before.add(clause);
    }
  }

  /** Whether the later clause can never speak because the earlier one always does. */
  private static boolean swallows(Clause earlier, Clause later) {
    return includes(earlier.parties(), later.parties())
        && includes(earlier.assets(), later.assets())
        && includes(earlier.actions(), later.actions())
        && includes(earlier.purposes(), later.purposes());
  }

  private static boolean includes(Set<?> wide, Set<?> narrow) {
    return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
  }

  private static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }
}
