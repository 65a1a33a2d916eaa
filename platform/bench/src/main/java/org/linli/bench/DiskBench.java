package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.linli.devices.entity.ReadingLines;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.TooFast;

/**
 * The broker's disk is full while devices send, and has room again later: who is told that nothing
 * was taken sends again, as a device does. What was acknowledged has to be stored, once, and all
 * has to go on by itself.
 */
public final class DiskBench {

  private static final int MEGABYTES = 700;
  private static final int TENANTS = 4;
  private static final int DEVICES = 4;
  private static final int ENOUGH = 2_000;
  private static final long FULL_MILLIS = 30_000;
  private static final int PATIENCE_SECONDS = 180;
  private static final int ANSWER_SECONDS = 30;
  private static final long AGAIN_NANOS = 100_000_000;

  private final FeedRig rig;
  private final SmallDisk disk;
  private final Map<IngestDevice, Queue<Instant>> acknowledged = new ConcurrentHashMap<>();
  private final AtomicBoolean sending = new AtomicBoolean(true);
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();

  private DiskBench(FeedRig rig, SmallDisk disk) {
    this.rig = rig;
    this.disk = disk;
  }

  public static void main(String[] arguments) throws Exception {
    var home = Files.createTempDirectory("linli-disk-bench");
    for (var left : List.of(MEGABYTES * (1L << 20) / 50, 0L)) {
      round(home.resolve("left-" + left), left);
    }
  }

  /**
   * @param left of the disk, when it is called full
   */
  private static void round(Path home, long left) throws Exception {
    SmallDisk disk;
    try {
      disk = SmallDisk.at(home.resolve("pulsar"), MEGABYTES);
    } catch (IOException e) {
      System.out.println("a disk of its own cannot be had here: " + e.getMessage());
      return;
    }
    try (disk;
        var rig = new FeedRig(home, TENANTS, tenant -> DEVICES, FeedRig.UNLIMITED)) {
      new DiskBench(rig, disk).run(left);
    }
  }

  private void run(long left) throws Exception {
    var senders = new ArrayList<Thread>();
    for (var device : rig.devices) {
      acknowledged.put(device, new ConcurrentLinkedQueue<>());
      senders.add(Thread.ofVirtual().start(() -> send(device)));
    }
    await(ENOUGH);
    disk.fill(left);
    var before = taken.get();
    Thread.sleep(FULL_MILLIS);
    var meanwhile = taken.get() - before;
    var room = disk.usable();
    disk.free();
    var free = System.nanoTime();
    await(taken.get() + ENOUGH);
    var after = (System.nanoTime() - free) / 1_000_000_000;
    sending.set(false);
    for (var sender : senders) {
      sender.join();
    }
    System.out.printf(
        Locale.ROOT,
        "%,d bytes left of the broker's disk for %d s: %,d messages taken, %,d turned away;"
            + " %,d more taken %d s after there was room%n",
        room,
        FULL_MILLIS / 1_000,
        meanwhile,
        turnedAway.get(),
        ENOUGH,
        after);
    Ratio.atLeast(
            "acknowledged around a full disk of the broker, and stored once",
            storedOnce(),
            taken.get(),
            "messages",
            1)
        .print();
  }

  private void send(IngestDevice device) {
    var at = Instant.ofEpochMilli(System.currentTimeMillis());
    while (sending.get()) {
      try {
        rig.door
            .acceptLater(device.id().toString(), device.secret(), IngestDevice.usual(at, 0))
            .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        acknowledged.get(device).add(at);
        taken.incrementAndGet();
        at = Instant.ofEpochMilli(Math.max(System.currentTimeMillis(), at.toEpochMilli() + 1));
      } catch (BrokerAway | TooFast | ExecutionException | TimeoutException e) {
        turnedAway.incrementAndGet();
        LockSupport.parkNanos(AGAIN_NANOS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void await(int enough) throws InterruptedException {
    if (!soon(() -> taken.get() >= enough)) {
      throw new IllegalStateException("only %d of %d taken".formatted(taken.get(), enough));
    }
  }

  private static boolean soon(BooleanSupplier holds) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    return holds.getAsBoolean();
  }

  /** How many of the acknowledged are there exactly once, when all had time to come. */
  private int storedOnce() throws InterruptedException {
    soon(() -> count() == taken.get());
    return count();
  }

  private int count() {
    var sql =
        "select count(*) from (select ts from "
            + ReadingLines.ROWS
            + " r where device_id = ? and ts = any(?) group by ts having count(*) = 1) as once";
    var stored = 0;
    try (var statement = rig.superuser.prepareStatement(sql)) {
      for (var one : acknowledged.entrySet()) {
        statement.setObject(1, one.getKey().id());
        statement.setArray(
            2,
            rig.superuser.createArrayOf(
                "timestamptz", one.getValue().stream().map(Instant::toString).toArray()));
        try (var row = statement.executeQuery()) {
          row.next();
          stored += row.getInt(1);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return stored;
  }
}
