package org.linli.entrances.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.entrances.control.RefusedBook;
import org.linli.entrances.control.RefusedTable;
import org.linli.entrances.control.SecretBrake;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.Lock;
import org.linli.entrances.entity.RefusalReason;
import org.linli.entrances.entity.RefusedEntry;
import org.linli.pace.PerMinute;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What doors ask about secrets, and tell about those they turned away. No facade: nobody is known
 * yet. Nothing of it waits for the database; {@link #write} does, by a timer.
 */
@ApplicationScoped
public class EntranceGuard {

  /** Failures of an address within a quarter of an hour that lock it, unless somebody says else. */
  public static final int USUAL_OF_ADDRESS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(EntranceGuard.class);
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int MOST_LOCKS = 1_000;

  /** Locks in the audit log, for each server or door and minute. */
  private static final int MOST_TOLD = 60;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final InstantSource clock;
  private final RefusedBook book;
  private final SecretBrake brake;
  private final PerMinute told;
  private final Queue<Lock> locks = new ArrayBlockingQueue<>(MOST_LOCKS);
  private final Map<DoorKind, Map<RefusalReason, LongAdder>> counts = new ConcurrentHashMap<>();

  @Inject
  public EntranceGuard(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, ofAddress(), InstantSource.system());
  }

  /**
   * @param ofAddress failures of an address within a quarter of an hour that lock it; 0 for never
   */
  public EntranceGuard(Jdbi jdbi, Scopes scopes, int ofAddress, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
    this.book = new RefusedBook(clock);
    this.brake = new SecretBrake(ofAddress, clock);
    this.told = new PerMinute(MOST_TOLD, clock);
  }

  /** For the container's proxy alone. */
  protected EntranceGuard() {
    this(null, null, 0, InstantSource.system());
  }

  /** For a process without a configuration of its own, as its environment says. */
  public static EntranceGuard over(Jdbi jdbi, Scopes scopes) {
    var said = System.getenv("LINLI_DOOR_ADDRESS_FAILURES");
    return new EntranceGuard(
        jdbi,
        scopes,
        said == null || said.isBlank() ? USUAL_OF_ADDRESS : Integer.parseInt(said.strip()),
        InstantSource.system());
  }

  private static int ofAddress() {
    return ConfigProvider.getConfig()
        .getOptionalValue("linli.door.address.failures", Integer.class)
        .filter(most -> most >= 0)
        .orElse(USUAL_OF_ADDRESS);
  }

  /**
   * Before a secret is looked at.
   *
   * @param device in its one form, as {@code UUID.toString()} writes it; empty where nothing that
   *     could be one was shown
   * @throws SecretLocked it is not looked at now
   */
  public void check(Entrance at, String device) {
    var seconds = brake.left(device, at.address());
    if (seconds > 0) {
      refused(at.door(), RefusalReason.LOCKED, device, at.address(), null);
      throw new SecretLocked(seconds);
    }
  }

  /** The secret is right. */
  public void right(Entrance at, String device) {
    brake.right(device, at.address());
  }

  /** The device has another secret, or is in use again: nobody waits for what was before. */
  public void forget(String device) {
    brake.forget(device);
  }

  /**
   * The secret is wrong.
   *
   * @param tenant whose device it is; null where there is no such device
   */
  public void wrong(Entrance at, String device, TenantId tenant) {
    var whose = tenant == null ? null : tenant.value();
    refused(at.door(), RefusalReason.WRONG_SECRET, device, at.address(), whose);
    brake
        .wrong(device, at.address())
        .map(
            begun ->
                new Lock(
                    at.door(),
                    begun.ofDevice() ? device : at.address(),
                    begun.failures(),
                    SecretBrake.LOCK,
                    begun.ofDevice() ? whose : null))
        .ifPresent(locks::offer);
  }

  /**
   * Notes somebody who was turned away.
   *
   * @param name as it was shown; of people the middle is not kept; null for none
   * @param tenant whose device it is; null for people, whose community is found by the name
   */
  public void refused(
      DoorKind door, RefusalReason reason, String name, String address, String tenant) {
    counts
        .computeIfAbsent(door, any -> new ConcurrentHashMap<>())
        .computeIfAbsent(reason, any -> new LongAdder())
        .increment();
    book.note(new RefusedEntry(door, reason, name, address, tenant));
  }

  /** How many were turned away here since the start, by door and reason. */
  public Map<DoorKind, Map<RefusalReason, Long>> counts() {
    var all = new TreeMap<DoorKind, Map<RefusalReason, Long>>();
    counts.forEach(
        (door, reasons) -> {
          var sums = new TreeMap<RefusalReason, Long>();
          reasons.forEach((reason, sum) -> sums.put(reason, sum.sum()));
          all.put(door, sums);
        });
    return all;
  }

  /** Writes what was noted, and the locks that began; what cannot be written waits. */
  public void write() {
    var taken = book.take();
    if (!taken.isEmpty()) {
      try {
        scopes.asSystem(
            "entrances",
            () -> {
              jdbi.useHandle(handle -> RefusedTable.insert(handle, book.rows(handle, taken)));
              return null;
            });
      } catch (RuntimeException e) {
        book.back(taken);
        throw e;
      }
    }
    for (var lock = locks.poll(); lock != null; lock = locks.poll()) {
      if (told.next()) {
        tell(lock);
      }
    }
  }

  private void tell(Lock lock) {
    var trail = new AuditTrail(jdbi, scopes);
    scopes.asSystem(
        "entrances",
        () -> {
          if (lock.tenant() == null) {
            trail.record("secret.locked", lock.words());
          } else {
            trail.recordIn(new TenantId(lock.tenant()), "secret.locked", lock.words());
          }
          return null;
        });
  }

  /** What is older than 180 days goes. */
  public int forget() {
    var before = clock.instant().minus(KEPT);
    return scopes.asSystem(
        "entrances", () -> jdbi.withHandle(handle -> RefusedTable.forget(handle, before)));
  }

  /** How many different ones wait to be written. */
  public int waiting() {
    return book.waiting();
  }

  /** For a door in a process of its own: writes by a thread until it is closed. */
  public Runnable writingEvery(Duration pause) {
    var stopped = new CountDownLatch(1);
    Thread.ofPlatform()
        .name("entrances")
        .daemon()
        .start(
            () -> {
              try {
                while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                  quietly();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    return () -> {
      stopped.countDown();
      quietly();
    };
  }

  private void quietly() {
    try {
      write();
    } catch (RuntimeException e) {
      LOG.warn("refused sign-ins wait: {}", e.toString());
    }
  }
}
