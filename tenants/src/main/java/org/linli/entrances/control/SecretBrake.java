package org.linli.entrances.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Counts wrong secrets, and says how long somebody has to wait. By device and address: from the
 * third on the wait doubles, with the tenth the device is locked there. By device from anywhere:
 * from the third on it waits for seconds, and is never locked, so that no stranger shuts a device
 * out that works. By address: so many of any devices lock it. An address where the device has
 * proved itself within a day is counted by itself. In memory of this server or door alone: what is
 * forgotten by a start was a quarter of an hour old at most.
 */
public final class SecretBrake {

  public static final int MOST_OF_DEVICE = 10;
  public static final Duration LOCK = Duration.ofMinutes(15);

  /** How long a device waits at most after failures from elsewhere. */
  public static final Duration SLOWED = Duration.ofSeconds(4);

  /**
   * Attempts that come at one moment are looked at by clocks that were read one after the other.
   */
  private static final Duration LEEWAY = Duration.ofMinutes(1);

  private static final int FREE = 2;
  private static final Duration GOOD = Duration.ofDays(1);
  private static final int MOST_REMEMBERED = 200_000;
  private static final int PARTS = 10;

  private final int mostOfAddress;
  private final int mostRemembered;
  private final InstantSource clock;
  private final ConcurrentNavigableMap<String, Run> devices = new ConcurrentSkipListMap<>();
  private final ConcurrentNavigableMap<String, Run> addresses = new ConcurrentSkipListMap<>();
  private final ConcurrentNavigableMap<String, Good> good = new ConcurrentSkipListMap<>();

  /** When something of it happened last. */
  private interface Dated {
    Instant at();
  }

  private record Run(int failures, Instant at, Instant closed) implements Dated {

    static final Run NONE = new Run(0, Instant.MIN, Instant.MIN);

    boolean isShut(Instant now) {
      return SecretBrake.isShut(closed, now);
    }

    /** A run ends a quarter of an hour after its last failure, or with its lock. */
    boolean isOver(Instant now, int most) {
      return failures >= most ? !isShut(now) : !at.plus(LOCK).isAfter(now);
    }
  }

  /** A lock of longer than any is one from before the clock was set back. */
  private static boolean isShut(Instant closed, Instant now) {
    return closed.isAfter(now) && !closed.isAfter(now.plus(LOCK).plus(LEEWAY));
  }

  private record Good(String address, Instant at) implements Dated {}

  /** What a failure led to: {@code failures} of a device or an address, which is locked now. */
  public record Begun(boolean ofDevice, int failures) {}

  /**
   * @param mostOfAddress failures of one address within a quarter of an hour; 0 for any number, as
   *     where all devices come through one address
   */
  public SecretBrake(int mostOfAddress, InstantSource clock) {
    this(mostOfAddress, MOST_REMEMBERED, clock);
  }

  SecretBrake(int mostOfAddress, int mostRemembered, InstantSource clock) {
    this.mostOfAddress = mostOfAddress;
    this.mostRemembered = mostRemembered;
    this.clock = clock;
  }

  /**
   * How many seconds are left until the next attempt is looked at; 0 for none.
   *
   * @param device in its one form; empty where nothing that could be one was shown
   */
  public long left(String device, String address) {
    if (devices.isEmpty() && addresses.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    var own = device.isEmpty() ? 0 : left(devices.get(key(device, address)), now);
    if (isGood(device, address, now)) {
      return own;
    }
    var anywhere = device.isEmpty() ? 0 : left(devices.get(device), now);
    return Math.max(Math.max(own, anywhere), left(addresses.get(address), now));
  }

  /** A secret was wrong; the lock that begins with it, if one does. */
  public Optional<Begun> wrong(String device, String address) {
    var now = clock.instant();
    var known = isGood(device, address, now);
    if (!device.isEmpty()) {
      if (!known) {
        count(devices, device, now, Integer.MAX_VALUE, SLOWED);
      }
      var run = count(devices, key(device, address), now, MOST_OF_DEVICE, LOCK);
      if (run.failures() == MOST_OF_DEVICE) {
        return Optional.of(new Begun(true, run.failures()));
      }
    }
    if (known || mostOfAddress == 0 || isOfThisMachine(address)) {
      return Optional.empty();
    }
    var run = count(addresses, address, now, mostOfAddress, Duration.ZERO);
    return run.failures() == mostOfAddress
        ? Optional.of(new Begun(false, run.failures()))
        : Optional.empty();
  }

  /**
   * A secret was right: what was counted of it there is gone. What was counted from anywhere stays
   * where it had proved itself before: its usual traffic is no help to who guesses elsewhere.
   */
  public void right(String device, String address) {
    var now = clock.instant();
    var known = isGood(device, address, now);
    if (!known || good.get(device).at().plus(LOCK).isBefore(now)) {
      bound(good, now);
      good.put(device, new Good(address, now));
    }
    if (!devices.isEmpty()) {
      devices.remove(key(device, address));
      if (!known) {
        devices.remove(device);
      }
    }
  }

  /** The device has another secret: what was counted of the old one is gone, wherever it was. */
  public void forget(String device) {
    // 'A' comes behind '@', which stands before the address.
    devices.remove(device);
    devices.subMap(device + '@', device + 'A').clear();
  }

  private Run count(
      ConcurrentNavigableMap<String, Run> runs,
      String key,
      Instant now,
      int most,
      Duration longest) {
    if (!runs.containsKey(key)) {
      bound(runs, now);
    }
    return runs.compute(
        key,
        (same, old) -> {
          var run = old == null || old.isOver(now, most) ? Run.NONE : old;
          var failures = run.failures() + 1;
          var wait = failures >= most ? LOCK : wait(failures, longest);
          return new Run(failures, now, now.plus(wait));
        });
  }

  private static Duration wait(int failures, Duration longest) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(failures - FREE - 1, MOST_OF_DEVICE));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  /** Made-up names shall not fill the memory: what is over goes, else the oldest tenth. */
  private <T extends Dated> void bound(ConcurrentNavigableMap<String, T> map, Instant now) {
    if (map.size() < mostRemembered) {
      return;
    }
    map.values().removeIf(one -> one instanceof Run run && run.closed().plus(LOCK).isBefore(now));
    if (map.size() >= mostRemembered) {
      map.entrySet().stream()
          .sorted((one, other) -> one.getValue().at().compareTo(other.getValue().at()))
          .limit(Math.max(1, mostRemembered / PARTS))
          .toList()
          .forEach(old -> map.remove(old.getKey(), old.getValue()));
    }
  }

  private static long left(Run run, Instant now) {
    if (run == null || !run.isShut(now)) {
      return 0;
    }
    return Math.max(1, Duration.between(now, run.closed()).plusMillis(999).toSeconds());
  }

  private boolean isGood(String device, String address, Instant now) {
    var known = good.get(device);
    return known != null && known.address().equals(address) && known.at().plus(GOOD).isAfter(now);
  }

  private static String key(String device, String address) {
    return device + '@' + address;
  }

  /** A proxy of this machine speaks for everybody. */
  private static boolean isOfThisMachine(String address) {
    return address.isEmpty() || address.startsWith("127.") || address.startsWith("0:0:0:0:");
  }
}
