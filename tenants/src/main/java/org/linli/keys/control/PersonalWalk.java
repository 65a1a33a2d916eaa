package org.linli.keys.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.SealedColumn;
import org.linli.keys.boundary.SealingOrder;
import org.linli.keys.boundary.SealingPass;
import org.linli.keys.entity.SealingState;

/**
 * Brings the texts of a column into the state that was ordered, community by community. Where it
 * stands lies in the database: a server that stops is followed by another one, and what two of them
 * do at once they do alike.
 */
public final class PersonalWalk {

  /** How soon what was done is looked at again: something may have come back from a copy. */
  private static final Duration AGAIN = Duration.ofDays(1);

  private static final String ANEW = "ANEW";

  private final Portions portions;
  private final AuditTrail audit;
  private final KeyRing keys;
  private final InstantSource clock;

  public PersonalWalk(Jdbi jdbi, Scopes scopes, KeyRing keys, InstantSource clock) {
    this.portions = new Portions(jdbi, scopes);
    this.audit = new AuditTrail(jdbi, scopes);
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param version of the key in force
   * @param all whether what was done within a day is walked through again
   * @return how many values were changed
   */
  public long run(SealedColumn column, int version, boolean all) {
    var order = new AtomicReference<Optional<SealingState>>();
    var pass = new AtomicReference<SealingPass>();
    portions.asPlatform(
        handle -> {
          order.set(SealingOrders.find(handle).map(SealingOrder::state));
          pass.set(PassTable.find(handle, column.name()).orElse(null));
        });
    var goal = order.get().map(Enum::name).orElse(ANEW);
    if (goal.equals(ANEW) && version == 1) {
      return 0;
    }
    var standing = pass.get();
    var same = standing != null && standing.goal().equals(goal) && standing.version() == version;
    if (same && standing.doneAt() != null && !all && isFresh(standing)) {
      return 0;
    }
    var after = same && standing.doneAt() == null ? standing.upTo() : null;
    if (after == null) {
      portions.asPlatform(
          handle -> PassTable.begin(handle, column.name(), goal, version, clock.instant()));
    }
    var state = order.get().orElse(null);
    return walk(column, turn(column, state, version), index(column, state), after, goal, version);
  }

  private boolean isFresh(SealingPass done) {
    return clock.instant().isBefore(done.doneAt().plus(AGAIN));
  }

  private Turn turn(SealedColumn column, SealingState state, int version) {
    return switch (state) {
      case SEALED -> Turn.shut(column, keys, version);
      case CLEAR -> Turn.open(column, keys);
      case null -> Turn.anew(column, keys, version);
    };
  }

  /** Marks by which encrypted texts are found; those in clear are found without. */
  private Optional<Turn> index(SealedColumn column, SealingState state) {
    return Optional.ofNullable(PersonalField.of(column.name()).index())
        .filter(index -> state == SealingState.SEALED)
        .map(index -> Turn.indexed(column, index, keys));
  }

  /** Ends where another order has begun a walk of its own: two would turn against each other. */
  private long walk(
      SealedColumn column,
      Turn turn,
      Optional<Turn> index,
      String after,
      String goal,
      int version) {
    var sum = new AtomicLong();
    var over = new AtomicBoolean();
    portions.each(
        column,
        after,
        (place, steps) -> {
          if (over.get()) {
            return;
          }
          index.ifPresent(indexed -> Portions.turn(column, indexed, steps));
          var changed = Portions.turn(column, turn, steps);
          sum.addAndGet(changed);
          portions.asPlatform(
              handle ->
                  over.set(!PassTable.came(handle, column.name(), goal, version, place, changed)));
        });
    portions.asPlatform(
        handle -> {
          PassTable.done(handle, column.name(), goal, version, clock.instant());
          if (sum.get() > 0) {
            audit.record("personal.turned", column.name() + " " + sum.get());
          }
        });
    return sum.get();
  }
}
