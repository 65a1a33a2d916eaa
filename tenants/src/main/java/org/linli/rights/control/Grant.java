package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.OperationMode;

/**
 * A granted application as decisions need it: for that asker, that use and that mode alone, between
 * two moments.
 */
public record Grant(UUID id, Key key, OperationMode mode, Instant from, Instant until) {

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
