package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Clause;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Question;
import org.linli.rights.entity.Terms;

/**
 * What a signed text gives to one of its enterprises in one community, as decisions need it.
 *
 * @param id the contract's
 * @param version of the text; a supplement is a further one
 * @param until its agreed end, or the earlier moment at which it was ended or replaced
 */
public record Signed(
    UUID id,
    int version,
    String number,
    Party party,
    String operator,
    Instant from,
    Instant until,
    Terms terms) {

  /** The first text of an operator's contract. */
  public Signed(UUID id, String number, String operator, Instant from, Instant until, Terms terms) {
    this(id, 1, number, Party.OPERATOR, operator, from, until, terms);
  }

  /** From its first moment until just before its end: at the end itself the rights are gone. */
  public boolean inForce(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  public boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && begin.isBefore(until) && from.isBefore(until);
  }

  /** The first clause that covers the question, or null. */
  Clause clause(Question question) {
    for (var clause : terms.clauses()) {
      if (clause.covers(question)) {
        return clause;
      }
    }
    return null;
  }
}
