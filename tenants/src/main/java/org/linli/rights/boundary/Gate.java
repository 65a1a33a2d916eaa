package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.persistence.Together;
import org.linli.rights.control.Asker;
import org.linli.rights.control.Matrices;
import org.linli.rights.control.Passage;
import org.linli.rights.control.Seal;
import org.linli.rights.control.Snapshots;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * The only door to the rows of a tenant that is not the caller's own: decides, writes the answer
 * down, then opens. The log is committed first: a read that cannot be written down does not happen.
 */
@ApplicationScoped
public class Gate {

  private static final int MOST_TOGETHER = 256;

  private final Scopes scopes;
  private final Passage passage;
  private final InstantSource clock;
  private final Together<Passage.Asked, Passage.Answered> together;

  @Inject
  public Gate(Jdbi jdbi, Scopes scopes, Matrices matrices, Snapshots snapshots, Seal seal) {
    this(jdbi, scopes, matrices, snapshots, seal, InstantSource.system());
  }

  public Gate(
      Jdbi jdbi,
      Scopes scopes,
      Matrices matrices,
      Snapshots snapshots,
      Seal seal,
      InstantSource clock) {
    this.scopes = scopes;
    this.passage = new Passage(jdbi, scopes, matrices, snapshots, seal);
    this.clock = clock;
    this.together =
        new Together<>(MOST_TOGETHER, all -> scopes.asSystem("gate", () -> passage.decide(all)));
  }

  /** For the container's proxy alone. */
  protected Gate() {
    this.scopes = null;
    this.passage = null;
    this.clock = null;
    this.together = null;
  }

  /**
   * Reads inside the tenant of the access, in a transaction of its own. What the decision obliges
   * to (masking, totals alone) is the reader's to keep. How much was read is logged by the size of
   * the list or page that comes back.
   *
   * @throws DataRefused when the answer is a request or a denial; it is in the log by then
   * @throws NotFound when the community lies outside the caller's division; that is in the log as
   *     well
   */
  public <T> T read(Access access, Function<Decision, T> within) {
    return read(access, within, Gate::size);
  }

  /** As {@link #read(Access, Function)}, for results whose volume is not the length of a list. */
  public <T> T read(Access access, Function<Decision, T> within, ToLongFunction<T> volume) {
    var asker = Asker.of(scopes.caller());
    var passed = scopes.asSystem("gate", () -> passage.decide(asker, access, now()));
    return pass(asker, access, passed, within, volume);
  }

  /**
   * Reads what belongs to many persons, once decided and once logged. Where consent is what it
   * hangs on, the reader is told whose may be shown, and shows no other.
   *
   * @param owners of each thing, whom it tells about; asked for inside the tenant, for the platform
   *     itself
   * @throws DataRefused as the other reads; also when nobody consented
   */
  public <K, T> T readAmong(
      Access access, Supplier<Map<K, Set<UUID>>> owners, BiFunction<Decision, Set<K>, T> within) {
    var asker = Asker.of(scopes.caller());
    var known = found(access.tenant(), owners, Map.<K, Set<UUID>>of());
    var passed = scopes.asSystem("gate", () -> passage.decideAmong(asker, access, known, now()));
    return pass(
        asker,
        access,
        passed.logged(),
        decision -> within.apply(decision, passed.open()),
        Gate::size);
  }

  /**
   * As {@link #read(Access, Function)}, for a reader that keeps each field to its own answer: a
   * field below the level of the whole may be open where the whole is not.
   */
  public <T> T readByField(Access access, Function<FieldEffects, T> within) {
    var asker = Asker.of(scopes.caller());
    var passed = scopes.asSystem("gate", () -> passage.decideByField(asker, access, now()));
    return pass(asker, access, passed, decision -> within.apply(passed.fields()), Gate::size);
  }

  /**
   * The same access, of data that tell about those who are found. They are looked for inside the
   * tenant, for the platform itself, and told to nobody.
   */
  public Access about(Access access, Supplier<Set<UUID>> persons) {
    return access.about(found(access.tenant(), persons, Set.of()));
  }

  /**
   * Looks up what the reader needs for its question, as the caller, in a transaction that is over
   * before the gate decides.
   */
  public <T> T beforehand(Supplier<T> own) {
    return scopes.call(own::get);
  }

  /** Of a community that is none, or is suspended, the decision itself says so. */
  private <T> T found(TenantId tenant, Supplier<T> search, T none) {
    try {
      return scopes.asSystem("gate", tenant, search::get);
    } catch (TenantSuspended e) {
      return none;
    }
  }

  /**
   * The first of three steps for a room that reads for many callers at once and keeps a log of its
   * own beside the gate's: the decision, in the log when this returns, and committed together with
   * those of whoever asks in the same moment. Nothing is read yet.
   *
   * <p>Not to be called within a transaction, which would stand idle meanwhile.
   *
   * @throws DataRefused as {@link #read(Access, Function)}
   */
  public Opened open(Access access) {
    return open(Asker.of(scopes.caller()), access);
  }

  /**
   * The same for a division in whose name the platform hands something out: data that go home to
   * their community.
   */
  public Opened open(DivisionCode division, Access access) {
    return open(Asker.of(division), access);
  }

  private Opened open(Asker asker, Access access) {
    var passed = together.call(new Passage.Asked(asker, access, now())).get();
    requireOpen(asker, access, passed);
    return new Opened(asker, access, passed);
  }

  /**
   * The second step: reads inside the tenant, in a transaction of its own, and takes what was read
   * out of the grant that opened it. What comes back must not leave before {@link #delivered}.
   *
   * @throws DataRefused when it is more than the grant has left
   */
  public <T> T look(Opened opened, Function<Decision, T> within, ToLongFunction<T> volume) {
    var decision = opened.decision();
    var result = scopes.inTenant(opened.access().tenant(), () -> within.apply(decision));
    if (opened.passed().grant() != null) {
      take(opened.asker(), opened.access(), opened.passed(), volume.applyAsLong(result));
    }
    return result;
  }

  /**
   * The last step, in the transaction of the room's own log, for as many reads as it writes down
   * there.
   *
   * @param items how much each of them handed out
   */
  public void delivered(Handle handle, Map<Opened, Long> items) {
    var at = now();
    passage.delivered(
        handle,
        items.entrySet().stream()
            .filter(each -> each.getKey().passed().grant() == null)
            .map(each -> new Passage.Delivered(each.getKey().passed(), at, each.getValue()))
            .toList());
  }

  /**
   * The same access once more, to fetch what was read under it: decided anew and in the log, as a
   * right that ended meanwhile opens nothing. What was taken out of a grant's volume is not taken a
   * second time, and may be fetched though nothing of the volume is left.
   *
   * @param grant under which it was read; null for none
   * @return empty where a grant whose volume is used up is all that it rests on
   * @throws DataRefused as {@link #read(Access, Function)}
   */
  public Optional<Decision> again(Access access, UUID grant) {
    if (grant != null && scopes.asSystem("gate", access.tenant(), () -> passage.isUsedUp(grant))) {
      return Optional.empty();
    }
    var asker = Asker.of(scopes.caller());
    var passed = scopes.asSystem("gate", () -> passage.again(asker, access, now()));
    requireOpen(asker, access, passed);
    return Optional.of(passed.decision());
  }

  private <T> T pass(
      Asker asker,
      Access access,
      Passage.Logged passed,
      Function<Decision, T> within,
      ToLongFunction<T> volume) {
    requireOpen(asker, access, passed);
    var decision = passed.decision();
    if (passed.grant() == null) {
      return scopes.inTenant(
          access.tenant(),
          () -> {
            var result = within.apply(decision);
            passage.delivered(passed, now(), volume.applyAsLong(result));
            return result;
          });
    }
    // Counted apart from the read: the counters of a grant are many readers' matter.
    var result = scopes.inTenant(access.tenant(), () -> within.apply(decision));
    take(asker, access, passed, volume.applyAsLong(result));
    return result;
  }

  private static void requireOpen(Asker asker, Access access, Passage.Logged passed) {
    if (!passed.decision().outcome().opens()) {
      throw passed.isResponsible()
          ? new DataRefused(access, passed.decision(), asker.caller().locale())
          : new NotFound("tenant");
    }
  }

  private void take(Asker asker, Access access, Passage.Logged passed, long items) {
    var denied = scopes.asSystem("gate", () -> passage.taken(passed, now(), items));
    if (denied.isPresent()) {
      throw new DataRefused(access, denied.get(), asker.caller().locale());
    }
  }

  private java.time.Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static long size(Object result) {
    return switch (result) {
      case null -> 0;
      case Page<?> page -> page.items().size();
      case Collection<?> list -> list.size();
      default -> 1;
    };
  }
}
