package org.linli.rights.control;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Fact;

/**
 * One passage through the gate: decided on the version of the rights that its own transaction sees,
 * and written down.
 */
public final class Passage {

  private final Jdbi jdbi;
  private final Decider decider;
  private final Snapshots snapshots;
  private final Seal seal;

  /** A decision that stands in the log. */
  public record Logged(Decision decision, boolean isResponsible, Entry entry) {}

  public Passage(Jdbi jdbi, Matrices matrices, Snapshots snapshots, Seal seal) {
    this.jdbi = jdbi;
    this.decider = new Decider(matrices);
    this.snapshots = snapshots;
    this.seal = seal;
  }

  public Logged decide(Asker asker, Access access, Instant now) {
    var snapshot = snapshots.exact(access.tenant());
    var question = asker.question(access, snapshot, now);
    var decision = decider.decide(question, snapshot);
    var entry =
        new Entry(
            Sql.newId(),
            now,
            asker.caller().accountId(),
            asker.caller().username(),
            asker.party(),
            asker.id(),
            access.action(),
            access.asset(),
            access.purpose(),
            access.subject(),
            access.tenant(),
            snapshot.code(),
            snapshot.operation(now).map(Signed::operator).orElse(null),
            decision.outcome(),
            decision.flagged(),
            decision.basis().line());
    jdbi.useHandle(handle -> Ledger.write(handle, seal, entry));
    return new Logged(decision, !question.facts().contains(Fact.OUTSIDE_JURISDICTION), entry);
  }

  public void delivered(Logged passed, Instant at, long items) {
    jdbi.useHandle(handle -> Ledger.deliver(handle, seal, passed.entry(), at, items));
  }
}
