package org.linli.feeds.control;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A topic that is sent to, in the order of the calls. What comes while its producer is still being
 * made waits in a line: what is hung on a future that is not done yet would run backwards.
 *
 * @param <P> what sends
 */
final class Outlet<P> {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final CompletableFuture<P> producer;
  private volatile boolean open;

  Outlet(CompletableFuture<P> producer) {
    this.producer = producer;
    producer.whenComplete((made, failed) -> open());
  }

  private synchronized void open() {
    waiting.forEach(Runnable::run);
    waiting.clear();
    open = true;
  }

  /** The future ends as the sending does, or fails where the producer could not be made. */
  <T> CompletableFuture<T> send(Function<P, CompletableFuture<T>> sending) {
    if (!open) {
      synchronized (this) {
        if (!open) {
          var sent = new CompletableFuture<T>();
          waiting.add(() -> settle(producer.thenCompose(sending), sent));
          return sent;
        }
      }
    }
    return producer.thenCompose(sending);
  }

  private static <T> void settle(CompletableFuture<T> from, CompletableFuture<T> to) {
    from.whenComplete(
        (done, failed) -> {
          if (failed == null) {
            to.complete(done);
          } else {
            to.completeExceptionally(failed);
          }
        });
  }

  /** Whether its producer could not be made. */
  boolean isBroken() {
    return producer.isCompletedExceptionally();
  }
}
