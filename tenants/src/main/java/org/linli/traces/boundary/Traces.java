package org.linli.traces.boundary;

import java.util.Optional;
import org.linli.traces.entity.TraceParent;

/**
 * The trace of this thread. It is bound with {@link ScopedValue}, so it ends with the block that
 * opened it; other threads get it by what travels, never by chance.
 */
public final class Traces {

  private static final ScopedValue<TraceParent> CURRENT = ScopedValue.newInstance();

  private Traces() {}

  /** Empty where nobody asked: a timer's work, for instance. */
  public static Optional<TraceParent> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Does the work as a part of the trace. */
  public static <T, X extends Throwable> T within(
      TraceParent trace, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, trace).call(work);
  }

  /**
   * The same for what came with a message.
   *
   * @param header as it travelled; where it is null or unreadable, the work belongs to no trace
   */
  public static <T, X extends Throwable> T within(String header, ScopedValue.CallableOp<T, X> work)
      throws X {
    var read = TraceParent.read(header);
    return read.isPresent() ? within(read.get().next(), work) : work.call();
  }
}
