package org.linli.traces.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.linli.traces.entity.Named;
import org.linli.traces.entity.Step;
import org.linli.traces.entity.TraceParent;

/**
 * The trace of this thread. It is bound with {@link ScopedValue}, so it ends with the block that
 * opened it; other threads get it by what travels, never by chance.
 */
public final class Traces {

  private static final ScopedValue<TraceParent> CURRENT = ScopedValue.newInstance();

  private static volatile Consumer<Step> collector;

  private Traces() {}

  /**
   * From now on steps are told to it; null ends that. It must not keep whoever tells waiting.
   *
   * @return who was told so far; null for nobody
   */
  static Consumer<Step> tell(Consumer<Step> next) {
    var last = collector;
    collector = next;
    return last;
  }

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
   * The same, and tells a collector of it, where there is one.
   *
   * @param named asked once the work is done
   */
  public static <T, X extends Throwable> T within(
      TraceParent trace, Supplier<Named> named, ScopedValue.CallableOp<T, X> work) throws X {
    if (collector == null) {
      return within(trace, work);
    }
    var began = Instant.now();
    var done = false;
    try {
      var result = within(trace, work);
      done = true;
      return result;
    } finally {
      told(trace, named.get(), began, !done);
    }
  }

  /**
   * Tells a collector of work that is done, and went on with what came with a message.
   *
   * @param header as it travelled; nothing is told where it is null or unreadable
   */
  public static void done(String header, Supplier<Named> named, Instant began) {
    if (collector != null && header != null) {
      TraceParent.read(header).ifPresent(read -> told(read.next(), named.get(), began, false));
    }
  }

  private static void told(TraceParent trace, Named named, Instant began, boolean broke) {
    var collecting = collector;
    if (collecting != null) {
      collecting.accept(
          new Step(
              trace,
              named.kind(),
              named.name(),
              named.tenant(),
              began,
              Instant.now(),
              broke || named.failed()));
    }
  }

  /**
   * The same for what came with a message, told to a collector too.
   *
   * @param header as it travelled; where it is null or unreadable, the work belongs to no trace
   */
  public static <T, X extends Throwable> T within(
      String header, Supplier<Named> named, ScopedValue.CallableOp<T, X> work) throws X {
    var read = TraceParent.read(header);
    return read.isPresent() ? within(read.get().next(), named, work) : work.call();
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
