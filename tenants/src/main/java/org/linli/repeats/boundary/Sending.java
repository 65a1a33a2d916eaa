package org.linli.repeats.boundary;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.repeats.entity.Change;
import org.linli.repeats.entity.RequestKey;

/**
 * A request that its sender may send again, bound to the work on it. Its changes are known by their
 * order, which is the same each time.
 */
public final class Sending {

  private static final ScopedValue<Sending> CURRENT = ScopedValue.newInstance();

  private final RequestKey request;
  private int changes;

  /**
   * @param request null where changes belong to the one around them
   */
  private Sending(RequestKey request) {
    this.request = request;
  }

  /** Does the work of that request. */
  public static <T> T under(RequestKey request, Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, new Sending(request)).call(work::call);
  }

  /** Does what is a part of one change, whatever it changes besides. */
  static <T> T within(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, new Sending(null)).call(work::call);
  }

  /** The change that begins now; empty where the request cannot come again. */
  public static Optional<Change> next() {
    if (!CURRENT.isBound() || CURRENT.get().request == null) {
      return Optional.empty();
    }
    var sending = CURRENT.get();
    return Optional.of(new Change(sending.request, sending.changes++));
  }
}
