package org.linli.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The door's workers. What they do may wait for the database or a full way to the broker, which the
 * network's own threads must not; what one device sends stays in its order.
 */
final class Desk implements AutoCloseable {

  private final List<ExecutorService> workers = new ArrayList<>();

  Desk(int count) {
    for (int i = 0; i < count; i++) {
      workers.add(
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("desk-" + i).daemon().factory()));
    }
  }

  void run(UUID device, Runnable work) {
    workers.get(Math.floorMod(device.hashCode(), workers.size())).execute(work);
  }

  @Override
  public void close() {
    workers.forEach(ExecutorService::shutdownNow);
  }
}
