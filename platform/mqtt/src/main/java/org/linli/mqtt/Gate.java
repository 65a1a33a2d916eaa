package org.linli.mqtt;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many messages wait for the broker, in all: when there are too many, lines that send more stop
 * being read until half of them are through. So the devices wait, and the door needs no memory for
 * what it cannot pass on.
 */
final class Gate {

  /** A line that is not read for the while. */
  interface Held {
    void goOn();
  }

  private final int most;
  private final long mostBytes;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final Set<Held> held = ConcurrentHashMap.newKeySet();

  Gate(int most, long mostBytes) {
    this.most = most;
    this.mostBytes = mostBytes;
  }

  /** A message waits; true when its line should send no more for the while. */
  boolean enter(int size) {
    return waiting.incrementAndGet() >= most | bytes.addAndGet(size) >= mostBytes;
  }

  void hold(Held line) {
    held.add(line);
    // The last one may just have left.
    if (isHalfEmpty()) {
      release();
    }
  }

  void leave(int size) {
    waiting.decrementAndGet();
    bytes.addAndGet(-size);
    if (!held.isEmpty() && isHalfEmpty()) {
      release();
    }
  }

  int waiting() {
    return waiting.get();
  }

  private boolean isHalfEmpty() {
    return waiting.get() <= most / 2 && bytes.get() <= mostBytes / 2;
  }

  private void release() {
    for (var line : held) {
      if (held.remove(line)) {
        line.goOn();
      }
    }
  }
}
