package org.linli.rights.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GrantTerms;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.OperationMode;

/**
 * A granted application as decisions need it: for that asker, that use and that mode alone, between
 * two moments, for some fields and so many rows.
 */
public record Grant(
    UUID id, Key key, OperationMode mode, Instant from, Instant until, GrantTerms terms) {

  /** More fields, then more rows, then longer. */
  static final Comparator<Grant> FURTHER =
      Comparator.comparingInt((Grant grant) -> grant.terms().fields().size())
          .thenComparingLong(grant -> grant.terms().rowsPerDay())
          .thenComparing(Grant::until);

  /** Who was granted what for what. */
  public record Key(Party party, String asker, Asset asset, Action action, Purpose purpose) {
    static Key of(Question question) {
      return new Key(
          question.party(),
          question.organisation().orElse(""),
          question.asset(),
          question.action(),
          question.purpose());
    }
  }

  boolean runs(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
