package org.linli.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Group commit: while one piece of work is on its way to the disk, whoever comes meanwhile waits,
 * and the next piece of work does for all of them what each would have done alone. Nobody waits
 * when nobody else is there, and no thread is kept: the first of those who wait does the work.
 *
 * <p>Each caller returns when its own item is done, so what has to stand before an answer leaves
 * does stand. An item that spoils the common work spoils it for itself alone: the others are done
 * one by one.
 *
 * @param <I> what one caller brings
 * @param <O> what it gets back
 */
public final class Together<I, O> {

  private final Function<List<I>, List<O>> work;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Waiting<I, O>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param most items at once
   * @param work one transaction for all items, with a result for each in the same order; it may be
   *     run again with other neighbours, or with none
   */
  public Together(int most, Function<List<I>, List<O>> work) {
    this.most = most;
    this.work = work;
  }

  private static final class Waiting<I, O> {
    private final I item;
    private final Condition turn;
    private boolean done;
    private boolean alone;
    private O result;
    private RuntimeException failure;

    Waiting(I item, Condition turn) {
      this.item = item;
      this.turn = turn;
    }
  }

  /** Done when this returns; what the work threw for this item alone is thrown. */
  public O call(I item) {
    Waiting<I, O> mine;
    lock.lock();
    try {
      mine = new Waiting<>(item, lock.newCondition());
      waiting.add(mine);
      while (!mine.done) {
        if (busy) {
          mine.turn.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.alone ? one(item) : mine.result;
  }

  /** How many wait for the next piece of work. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** The lock is let go while the work runs, so that others can join the queue. */
  private void lead() {
    busy = true;
    var batch = new ArrayList<Waiting<I, O>>(Math.min(most, waiting.size()));
    while (batch.size() < most && !waiting.isEmpty()) {
      batch.add(waiting.poll());
    }
    lock.unlock();
    List<O> results = null;
    RuntimeException failure = null;
    try {
      results = work.apply(batch.stream().map(each -> each.item).toList());
    } catch (RuntimeException e) {
      // Among several it is told to whom it concerns, when each is done alone.
      failure = e;
    } finally {
      lock.lock();
      busy = false;
      finish(batch, results, batch.size() == 1 ? failure : null);
    }
  }

  private void finish(List<Waiting<I, O>> batch, List<O> results, RuntimeException failure) {
    for (int at = 0; at < batch.size(); at++) {
      var each = batch.get(at);
      each.result = results == null ? null : results.get(at);
      each.failure = failure;
      each.alone = results == null && failure == null;
      each.done = true;
      each.turn.signal();
    }
    if (!waiting.isEmpty()) {
      waiting.peek().turn.signal();
    }
  }

  private O one(I item) {
    return work.apply(List.of(item)).getFirst();
  }
}
