package org.linli.rights.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Credential;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.Access;
import org.linli.rights.boundary.FieldEffects;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.EndedBy;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.TenantId;

/**
 * One passage through the gate: decided on the version of the rights that its own transaction sees,
 * and written down.
 */
public final class Passage {

  private final Jdbi jdbi;
  private final Decider decider;
  private final Snapshots snapshots;
  private final Seal seal;
  private final GrantMeter meter;

  /**
   * A decision that stands in the log.
   *
   * @param fields field by field, where that was asked for
   * @param grant the grant that opened it, or null
   */
  public record Logged(
      Decision decision,
      FieldEffects fields,
      boolean isResponsible,
      Entry entry,
      Snapshot community,
      Grant grant) {}

  public Passage(Jdbi jdbi, Scopes scopes, Matrices matrices, Snapshots snapshots, Seal seal) {
    this.jdbi = jdbi;
    this.meter = new GrantMeter(jdbi, scopes, snapshots);
    this.decider = new Decider(matrices);
    this.snapshots = snapshots;
    this.seal = seal;
  }

  /**
   * A decision about the data of many.
   *
   * @param open of which of them something may be shown
   */
  public record Among<K>(Logged logged, Set<K> open) {}

  public Logged decide(Asker asker, Access access, Instant now) {
    return logged(asker, access, now, snapshots.exact(access.tenant()));
  }

  /** What one of many wants. */
  public record Asked(Asker asker, Access access, Instant at) {}

  /** What came of it: one of the two is null. */
  public record Answered(Logged logged, Refusal refusal) {

    public Logged get() {
      if (refusal != null) {
        throw refusal;
      }
      return logged;
    }
  }

  /** Many at once, on one look at their communities, and written down in one go. */
  public List<Answered> decide(List<Asked> all) {
    var found = snapshots.exact(all.stream().map(asked -> asked.access().tenant()).toList());
    var answers = all.stream().map(asked -> answered(asked, found)).toList();
    var entries =
        answers.stream()
            .filter(answer -> answer.refusal() == null)
            .map(answer -> answer.logged().entry())
            .toList();
    jdbi.useHandle(handle -> Ledger.write(handle, seal, entries));
    return answers;
  }

  private Answered answered(Asked asked, Map<TenantId, Snapshot> found) {
    try {
      var known = found.get(asked.access().tenant());
      // Where there is no community, or none that works, the look at it alone says which.
      var snapshot = known == null ? snapshots.exact(asked.access().tenant()) : known;
      var question = asked.asker().question(asked.access(), snapshot, asked.at());
      var decision = decided(asked.asker(), question, snapshot);
      return new Answered(
          entered(asked.asker(), asked.access(), question, snapshot, decision, FieldEffects.NONE),
          null);
    } catch (Refusal refusal) {
      return new Answered(null, refusal);
    }
  }

  /**
   * One decision about what belongs to many. Where it would be shut but for their consent, it is
   * open as far as they gave it.
   *
   * @param owners of each thing, whom it tells about
   */
  public <K> Among<K> decideAmong(
      Asker asker, Access access, Map<K, Set<UUID>> owners, Instant now) {
    var snapshot = snapshots.exact(access.tenant());
    var plain = access.about(Set.of());
    var question = asker.question(plain, snapshot, now);
    if (decided(asker, question, snapshot).outcome().opens()) {
      return new Among<>(logged(asker, plain, now, snapshot), Set.copyOf(owners.keySet()));
    }
    var consenting =
        owners.entrySet().stream()
            .filter(thing -> snapshot.consents().all(thing.getValue(), question))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    var about =
        consenting.isEmpty() ? plain : access.about(owners.get(consenting.iterator().next()));
    return new Among<>(logged(asker, about, now, snapshot), consenting);
  }

  private Logged logged(Asker asker, Access access, Instant now, Snapshot snapshot) {
    var question = asker.question(access, snapshot, now);
    return written(
        asker, access, question, snapshot, decided(asker, question, snapshot), FieldEffects.NONE);
  }

  /**
   * As above for who reads field by field: where the asset as a whole stays shut, what its open
   * fields rest on is the answer.
   */
  public Logged decideByField(Asker asker, Access access, Instant now) {
    var snapshot = snapshots.exact(access.tenant());
    var question = asker.question(access, snapshot, now);
    var whole = decided(asker, question, snapshot);
    var fields =
        FieldEffects.of(
            access.asset(),
            field -> meter.field(decided(asker, question.of(field), snapshot), field, snapshot));
    return written(
        asker,
        access,
        question,
        snapshot,
        whole.outcome().opens() ? whole : fields.strictestOpen().orElse(whole),
        fields);
  }

  /** What rights say, as far as the roles of who asks reach (000 §8.2 f). */
  private Decision decided(Asker asker, Question question, Snapshot snapshot) {
    var reaches =
        asker
            .caller()
            .reaches(question.purpose().name(), question.level().name(), question.asset().id());
    return reaches ? decider.decide(question, snapshot) : RoleLimit.DELIVERED.denial(snapshot);
  }

  private Logged written(
      Asker asker,
      Access access,
      Question question,
      Snapshot snapshot,
      Decision found,
      FieldEffects fields) {
    var logged = entered(asker, access, question, snapshot, found, fields);
    jdbi.useHandle(handle -> Ledger.write(handle, seal, logged.entry()));
    return logged;
  }

  /** Once more for what was read before: a grant's volume has been asked then. */
  public Logged again(Asker asker, Access access, Instant now) {
    var snapshot = snapshots.exact(access.tenant());
    var question = asker.question(access, snapshot, now);
    var found = decided(asker, question, snapshot);
    var grant = found.grant().map(snapshot::granted).orElse(null);
    var logged = entered(asker, access, question, snapshot, found, FieldEffects.NONE, grant);
    jdbi.useHandle(handle -> Ledger.write(handle, seal, logged.entry()));
    return logged;
  }

  /** Whether it was its volume that ended the grant. Runs inside the tenant. */
  public boolean isUsedUp(UUID grant) {
    return jdbi.withHandle(handle -> RequestTable.find(handle, grant))
        .filter(application -> application.answer().endedBy() == EndedBy.VOLUME)
        .isPresent();
  }

  /** As it is to be written down. */
  private Logged entered(
      Asker asker,
      Access access,
      Question question,
      Snapshot snapshot,
      Decision found,
      FieldEffects fields) {
    var grant = found.grant().map(snapshot::granted).orElse(null);
    // Who reads field by field is told which fields the grant leaves out, and reads the others.
    var asked = fields.fields().isEmpty() ? access : access.only(fields.open());
    var decision = meter.checked(found, grant, asked, snapshot, question.at());
    return entered(asker, access, question, snapshot, decision, fields, grant);
  }

  private static Logged entered(
      Asker asker,
      Access access,
      Question question,
      Snapshot snapshot,
      Decision decision,
      FieldEffects fields,
      Grant grant) {
    var now = question.at();
    var entry =
        new Entry(
            Sql.newId(),
            now,
            asker.caller().accountId(),
            asker.caller().username(),
            asker.caller().credential().map(Credential::toString).orElse(null),
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
            decision.basis().line(),
            question.facts(),
            question.scenario());
    return new Logged(
        decision,
        fields,
        !question.facts().contains(Fact.OUTSIDE_JURISDICTION),
        entry,
        snapshot,
        decision.outcome().opens() ? grant : null);
  }

  /** For reads under no grant, in the transaction of the read itself. */
  public void delivered(Logged passed, Instant at, long items) {
    jdbi.useHandle(handle -> Ledger.deliver(handle, seal, passed.entry(), at, items));
  }

  /** A read under no grant that was made. */
  public record Delivered(Logged passed, Instant at, long items) {}

  /** For many reads under no grant, in a transaction of their reader's. */
  public void delivered(Handle handle, List<Delivered> all) {
    Ledger.deliver(
        handle,
        all.stream()
            .map(each -> Ledger.Handed.of(each.passed().entry(), each.at(), each.items(), seal))
            .toList());
  }

  /**
   * For reads under a grant, before anything leaves the gate.
   *
   * @return a denial, which stands in the log as well, when it is more than the grant has left
   */
  public Optional<Decision> taken(Logged passed, Instant at, long items) {
    if (meter.take(passed.grant(), passed.entry(), items, at, seal)) {
      return Optional.empty();
    }
    var denied = meter.usedUp(passed.grant(), passed.community());
    jdbi.useHandle(
        handle -> Ledger.write(handle, seal, passed.entry().denied(Sql.newId(), at, denied)));
    return Optional.of(denied);
  }
}
