package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.packs.Text;
import org.linli.rights.control.Asker;
import org.linli.rights.control.Cell;
import org.linli.rights.control.Decider;
import org.linli.rights.control.Edition;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Matrix;
import org.linli.rights.control.Reasons;
import org.linli.rights.control.Snapshots;
import org.linli.rights.control.Sweep;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.DivisionLevel;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** The one decision point (party, action, asset, purpose, tenant, time) → outcome and basis. */
@ApplicationScoped
public class Rights {

  private final Matrices matrices;
  private final Snapshots snapshots;
  private final Scopes scopes;
  private final InstantSource clock;
  private final Reasons reasons;

  @Inject
  public Rights(Matrices matrices, Snapshots snapshots, Scopes scopes) {
    this(matrices, snapshots, scopes, InstantSource.system());
  }

  public Rights(Matrices matrices, Snapshots snapshots, Scopes scopes, InstantSource clock) {
    this.matrices = matrices;
    this.snapshots = snapshots;
    this.scopes = scopes;
    this.clock = clock;
    this.reasons = matrices == null ? null : new Reasons(matrices.delivered());
  }

  /** For the container's proxy alone. */
  protected Rights() {
    this(null, null, null, null);
  }

  /**
   * Answers in memory; writes nothing and opens nothing. Who asks has made sure that the party's
   * jurisdiction and, for the purpose OWN, the data's owner are as stated.
   */
  public Decision decide(Question question) {
    return new Decider(matrices).decide(question, snapshots.of(question.tenant()));
  }

  /**
   * How the question would be answered to the current caller, without asking it: for screens that
   * show what is open.
   */
  public Decision explain(Access access) {
    var snapshot = snapshots.of(access.tenant());
    var question = Asker.of(scopes.caller()).question(access, snapshot, clock.instant());
    return new Decider(matrices).decide(question, snapshot);
  }

  /** As {@link #explain(Access)}, field by field. */
  public FieldEffects explainFields(Access access) {
    var snapshot = snapshots.of(access.tenant());
    var question = Asker.of(scopes.caller()).question(access, snapshot, clock.instant());
    var decider = new Decider(matrices);
    return FieldEffects.of(access.asset(), field -> decider.decide(question.of(field), snapshot));
  }

  /** The words of the rule that a line of the log names, in the version that it was made under. */
  public Optional<Text> why(String line) {
    return reasons.of(line).or(() -> snapshots.books().why(line));
  }

  /** All that the current caller may do with the community's data now, without asking for it. */
  public List<HeldRight> held(TenantId tenant) {
    var snapshot = snapshots.of(tenant);
    var asker = Asker.of(scopes.caller());
    return new Sweep(matrices, snapshot, clock.instant())
        .held(
            question -> asker.within(question, snapshot),
            new Sweep.Voice(asker.party(), asker.id()));
  }

  /**
   * A mode's matrix as it stands in the caller's city, cell by cell in the order of its reading:
   * who may see what, and why.
   */
  public List<ExplainRow> matrix(OperationMode mode) {
    var file = standing().of(mode).file();
    var cells = file.cells();
    return IntStream.range(0, cells.size())
        .boxed()
        .flatMap(
            index ->
                cells.get(index).parties().stream()
                    .map(party -> row(index, cells.get(index), party, file.version())))
        .toList();
  }

  private Edition standing() {
    return scopes
        .current()
        .map(Caller::scope)
        .map(scope -> snapshots.book(scope.at(DivisionLevel.CITY)))
        .map(book -> book.editionOr(clock.instant(), matrices))
        .orElseGet(matrices::delivered);
  }

  private static ExplainRow row(int index, Cell cell, Party party, int version) {
    return new ExplainRow(
        Matrix.rule(index),
        party,
        List.copyOf(cell.assets()),
        List.copyOf(cell.actions()),
        List.copyOf(cell.purposes()),
        cell.decision(),
        cell.otherwise(),
        cell.flag(),
        cell.clause(),
        cell.why(),
        version);
  }
}
