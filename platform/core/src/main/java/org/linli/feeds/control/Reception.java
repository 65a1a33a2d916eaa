package org.linli.feeds.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.TenantSuspended;
import org.linli.devices.entity.DeviceId;
import org.linli.entrances.boundary.Entrance;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.DeviceUnknown;
import org.linli.feeds.boundary.NotGathered;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.Accepted;
import org.linli.feeds.entity.Heard;
import org.linli.feeds.entity.Limits;
import org.linli.feeds.entity.Proven;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * What happens at the door, in this order: who is it, may it send now, can it be read; then it is
 * on its way.
 */
public final class Reception {

  private static final int KEPT_OF_UNREADABLE = 16_000;
  private static final int LONGEST_SECRET = 200;

  private final FeedLine line;

  public Reception(FeedLine line) {
    this.line = line;
  }

  public CompletableFuture<Accepted> take(String device, String secret, byte[] body) {
    var key = enter(device, secret);
    return take(key, body, line.hasClock(key.model()));
  }

  /** For somebody who keeps the community's devices: no secret, and all else as always. */
  public CompletableFuture<Accepted> takeFor(TenantId tenant, DeviceId device, byte[] body) {
    var key =
        line.keys()
            .find(device.value())
            .filter(found -> found.enabled() && found.tenant().equals(tenant))
            .orElseThrow(() -> new NotFound("device"));
    return take(served(key), body, true);
  }

  /**
   * For somebody who speaks for devices that are not its own: how fast it may is kept elsewhere,
   * and what was wrong is told to it instead of being kept here.
   */
  public Heard takeFrom(Predicate<Proven> speaks, UUID device, byte[] body) {
    var key =
        line.keys()
            .find(device)
            .filter(found -> found.enabled() && speaks.test(proven(found)))
            .orElseThrow(DeviceUnknown::new);
    pass(served(key));
    var now = System.currentTimeMillis();
    var sieve =
        Sieve.of(
            line.model(key.model()).orElseThrow(DeviceUnknown::new),
            parsed(body, line.hasClock(key.model()), Limits.FOREIGN_READINGS, now),
            now);
    var sent =
        sieve.good.isEmpty()
            ? CompletableFuture.<Void>completedFuture(null)
            : send(key, sieve.good, new Parcel.Marks(false, key.serving(), null))
                .<Void>thenApply(accepted -> null);
    return new Heard(sieve.good.size(), sent, List.copyOf(sieve.faults));
  }

  private CompletableFuture<Accepted> take(DoorKey key, byte[] body, boolean timed) {
    line.throttle().pass(key.device(), key.tenant(), System.nanoTime());
    pass(key);
    return send(key, read(key, body, timed), new Parcel.Marks(false, key.serving(), null));
  }

  /** Who is it: for what is asked at the door besides readings. */
  public Proven prove(String device, String secret) {
    return proven(enter(device, secret));
  }

  private static Proven proven(DoorKey key) {
    return new Proven(new DeviceId(key.device()), key.tenant(), key.code(), key.model());
  }

  /** As {@link #prove}, for what counts as a message. */
  public Proven pass(String device, String secret) {
    var proven = prove(device, secret);
    line.throttle().pass(proven.device().value(), proven.tenant(), System.nanoTime());
    return proven;
  }

  private DoorKey enter(String device, String secret) {
    return served(authenticate(device, secret));
  }

  private DoorKey served(DoorKey key) {
    if (line.keys().isSuspended(key.tenant())) {
      throw new TenantSuspended(key.tenant().value());
    }
    return key;
  }

  /** What nobody agreed to is not even read. */
  private void pass(DoorKey key) {
    line.gathering()
        .barrier(key.tenant(), key.device(), key.model())
        .ifPresent(
            reason -> {
              line.gathering().refused(key.tenant(), key.device(), reason);
              throw new NotGathered(reason.code());
            });
  }

  /**
   * Sends a dead letter's readings on their way again.
   *
   * @param by who does
   */
  public CompletableFuture<Accepted> again(
      DoorKey key, byte[] payload, boolean replaced, String by) {
    return send(
        key,
        BodyReader.read(payload, Limits.READINGS),
        new Parcel.Marks(replaced, key.serving(), by));
  }

  /**
   * Sends values on their way that somebody has looked at and found true.
   *
   * @param by who did
   * @throws NotGathered it may not be gathered any more
   */
  CompletableFuture<Accepted> settled(DoorKey key, List<SentReading> readings, String by) {
    pass(key);
    return send(key, readings, new Parcel.Marks(false, key.serving(), by, true));
  }

  private CompletableFuture<Accepted> send(
      DoorKey key, List<SentReading> readings, Parcel.Marks marks) {
    var parcel =
        new Parcel(
            key.tenant(),
            key.code(),
            key.device(),
            key.model(),
            System.currentTimeMillis(),
            marks,
            readings);
    return line.send(parcel)
        .thenApply(id -> new Accepted(readings.size(), id))
        .exceptionallyCompose(e -> CompletableFuture.failedFuture(new BrokerAway()));
  }

  /** By whichever spelling: the id in its one form is what is slowed, locked and noted. */
  private DoorKey authenticate(String device, String secret) {
    var entrance = Entrance.current();
    if (entrance.isEmpty()) {
      return inUse(known(device, secret));
    }
    var at = entrance.get();
    var guard = line.guard();
    var name = named(device);
    guard.check(at, name);
    DoorKey key;
    try {
      key = known(device, secret);
    } catch (DeviceUnknown e) {
      guard.wrong(at, name, name.isEmpty() ? null : tenant(name));
      throw e;
    }
    // The right secret of a device out of use is no guess: back in use it shall not have to wait.
    var used = inUse(key);
    guard.right(at, name);
    return used;
  }

  private static DoorKey inUse(DoorKey key) {
    if (!key.enabled()) {
      throw new DeviceUnknown();
    }
    return key;
  }

  private static String named(String device) {
    try {
      return id(device).toString();
    } catch (DeviceUnknown e) {
      return "";
    }
  }

  private TenantId tenant(String device) {
    return line.keys().find(id(device)).map(DoorKey::tenant).orElse(null);
  }

  private DoorKey known(String device, String secret) {
    if (secret == null || secret.length() > LONGEST_SECRET) {
      throw new DeviceUnknown();
    }
    var key = line.keys().find(id(device)).orElseThrow(DeviceUnknown::new);
    if (!key.secrets().match(hash(secret), Instant.now())) {
      throw new DeviceUnknown();
    }

    return key;
  }

  private static List<SentReading> parsed(byte[] body, boolean timed, int most, long now) {
    if (body.length > Limits.BODY_BYTES) {
      throw new BatchTooLarge("body", Limits.BODY_BYTES);
    }
    return timed ? BodyReader.read(body, most) : BodyReader.arrived(body, now);
  }

  private List<SentReading> read(DoorKey key, byte[] body, boolean timed) {
    try {
      return parsed(body, timed, Limits.READINGS, System.currentTimeMillis());
    } catch (BatchTooLarge e) {
      keep(key, body, Reason.TOO_LARGE, told(e));
      throw e;
    } catch (Unreadable e) {
      keep(key, body, Reason.UNREADABLE, told(e));
      throw e;
    }
  }

  public void count(TenantId tenant, DeviceId device) {
    line.throttle().pass(device.value(), tenant, System.nanoTime());
  }

  /** A letter of a door that speaks another language than readings. */
  public void notUnderstood(TenantId tenant, DeviceId device, byte[] body, String detail) {
    keep(tenant, device.value(), body, Reason.UNREADABLE, detail);
  }

  private void keep(DoorKey key, byte[] body, Reason reason, String detail) {
    keep(key.tenant(), key.device(), body, reason, detail);
  }

  /** The device was told; its keepers shall see it as well. */
  private void keep(TenantId tenant, UUID device, byte[] body, Reason reason, String detail) {
    var text =
        new String(body, 0, Math.min(body.length, KEPT_OF_UNREADABLE), StandardCharsets.UTF_8);
    line.write(
        List.of(
            new DeadLetter(
                tenant.value(), device.toString(), reason, detail, text, "door/" + Sql.newId())));
  }

  private static String told(Refusal refusal) {
    return refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static UUID id(String device) {
    try {
      return UUID.fromString(device);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new DeviceUnknown();
    }
  }

  /** Secrets are 256 random bits: a fast hash is enough, nobody guesses them. */
  public static byte[] hash(String secret) {
    return Sha256.of(secret);
  }
}
