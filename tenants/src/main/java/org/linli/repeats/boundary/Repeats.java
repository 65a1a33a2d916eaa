package org.linli.repeats.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.keys.boundary.KeyRing;
import org.linli.repeats.control.MarkTable;
import org.linli.repeats.control.Outcomes;
import org.linli.repeats.entity.Change;
import org.linli.repeats.entity.Mark;

/**
 * Does each change of a request once. No facade: it stands before them all, in the transaction of
 * the change itself. Of two that come at once the later waits at the mark, and finds it.
 */
@ApplicationScoped
public class Repeats {

  /** So long a request is known again. */
  public static final Duration KEPT = Duration.ofDays(1);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Outcomes outcomes;
  private final InstantSource clock;

  @Inject
  public Repeats(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this(jdbi, scopes, keys, InstantSource.system());
  }

  public Repeats(Jdbi jdbi, Scopes scopes, KeyRing keys, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.outcomes = new Outcomes(keys);
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Repeats() {
    this(null, null, null);
  }

  /**
   * Does the work, or tells what came of it the first time. What is refused leaves no mark: when it
   * comes again, it is looked at again.
   *
   * @param told what the work gives back
   * @throws KeyReused the key stands for another request of this caller
   * @throws DoneBefore it was done, and what came of it cannot be told again
   */
  public Object once(Optional<Change> change, Caller caller, Type told, Callable<Object> work) {
    var account = caller.accountId();
    if (change.isEmpty() || account == null) {
      return Unchecked.call(work);
    }
    return jdbi.withHandle(handle -> once(handle, change.get(), account, told, work));
  }

  private Object once(
      Handle handle, Change change, UUID account, Type told, Callable<Object> work) {
    var known = MarkTable.find(handle, account, change);
    if (known.isPresent()) {
      return again(known.get(), change, account, told);
    }
    // First of all, so that the same request waits here while this one goes on.
    MarkTable.claim(handle, account, change, clock.instant());
    var result = Unchecked.call(() -> Sending.within(work));
    outcomes
        .sealed(result, told, context(account, change))
        .ifPresent(outcome -> MarkTable.tell(handle, account, change, outcome));
    return result;
  }

  private Object again(Mark mark, Change change, UUID account, Type told) {
    if (!mark.digest().equals(change.request().digest())) {
      throw new KeyReused();
    }
    if (mark.outcome() == null) {
      throw new DoneBefore();
    }
    return outcomes.opened(mark.outcome(), told, context(account, change));
  }

  private static String context(UUID account, Change change) {
    return "request_mark " + account + " " + change.request().key() + " " + change.number();
  }

  /**
   * Forgets what is older than a day.
   *
   * @return how many
   */
  public int forget() {
    var before = clock.instant().minus(KEPT);
    return scopes.asSystem(
        "repeats", () -> jdbi.withHandle(handle -> MarkTable.forget(handle, before)));
  }
}
