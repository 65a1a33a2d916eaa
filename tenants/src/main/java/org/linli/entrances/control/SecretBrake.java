package org.linli.entrances.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts wrong secrets, and says how long somebody has to wait. By device: from the third on the
 * wait doubles, with the tenth the device is locked. By address: so many of any devices lock it. An
 * address where the device has proved itself within a day is counted by itself, so that nobody
 * elsewhere shuts a device out that works. In memory of this server or door alone: what is
 * forgotten by a start was a quarter of an hour old at most.
 */
public final class SecretBrake {

  public static final int MOST_OF_DEVICE = 10;
  public static final Duration LOCK = Duration.ofMinutes(15);

  private static final int FREE = 2;
  private static final Duration GOOD = Duration.ofDays(1);
  private static final int MOST_REMEMBERED = 200_000;

  private final int mostOfAddress;
  private final InstantSource clock;
  private final Map<String, Run> devices = new ConcurrentHashMap<>();
  private final Map<String, Run> addresses = new ConcurrentHashMap<>();
  private final Map<String, Good> good = new ConcurrentHashMap<>();

  private record Run(int failures, Instant last, Instant closed) {

    static final Run NONE = new Run(0, Instant.MIN, Instant.MIN);

    /** A run ends a quarter of an hour after its last failure, or with its lock. */
    boolean isOver(Instant now, int most) {
      return failures >= most ? !closed.isAfter(now) : !last.plus(LOCK).isAfter(now);
    }
  }

  private record Good(String address, Instant at) {}

  /** What a failure led to: {@code failures} of a device or an address, which is locked now. */
  public record Begun(boolean ofDevice, int failures) {}

  /**
   * @param mostOfAddress failures of one address within a quarter of an hour; 0 for any number, as
   *     where all devices come through one address
   */
  public SecretBrake(int mostOfAddress, InstantSource clock) {
    this.mostOfAddress = mostOfAddress;
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
    var known = isGood(device, address, now);
    var own = device.isEmpty() ? 0 : left(devices.get(key(device, address, known)), now);
    return Math.max(own, known ? 0 : left(addresses.get(address), now));
  }

  /** A secret was wrong; the lock that begins with it, if one does. */
  public Optional<Begun> wrong(String device, String address) {
    var now = clock.instant();
    var known = isGood(device, address, now);
    if (!device.isEmpty()) {
      var run = count(devices, key(device, address, known), now, MOST_OF_DEVICE, true);
      if (run.failures() == MOST_OF_DEVICE) {
        return Optional.of(new Begun(true, run.failures()));
      }
    }
    if (known || mostOfAddress == 0 || isOfThisMachine(address)) {
      return Optional.empty();
    }
    var run = count(addresses, address, now, mostOfAddress, false);
    return run.failures() == mostOfAddress
        ? Optional.of(new Begun(false, run.failures()))
        : Optional.empty();
  }

  /** A secret was right: what was counted of it there is gone. */
  public void right(String device, String address) {
    var now = clock.instant();
    var before = good.get(device);
    if (before == null
        || !before.address().equals(address)
        || before.at().plus(LOCK).isBefore(now)) {
      bound(good, now);
      good.put(device, new Good(address, now));
    }
    if (!devices.isEmpty()) {
      devices.remove(key(device, address, true));
      devices.remove(key(device, address, false));
    }
  }

  private static Run count(
      Map<String, Run> runs, String key, Instant now, int most, boolean slowing) {
    bound(runs, now);
    return runs.compute(
        key,
        (same, old) -> {
          var run = old == null || old.isOver(now, most) ? Run.NONE : old;
          var failures = run.failures() + 1;
          var wait =
              failures >= most
                  ? LOCK
                  : slowing && failures > FREE
                      ? Duration.ofSeconds(1L << failures - FREE - 1)
                      : Duration.ZERO;
          return new Run(failures, now, now.plus(wait));
        });
  }

  /** Made-up names shall not fill the memory: what is over goes, and if that is not enough, all. */
  private static void bound(Map<String, ?> map, Instant now) {
    if (map.size() < MOST_REMEMBERED) {
      return;
    }
    map.values().removeIf(one -> one instanceof Run run && run.closed().plus(LOCK).isBefore(now));
    if (map.size() >= MOST_REMEMBERED) {
      map.clear();
    }
  }

  private static long left(Run run, Instant now) {
    if (run == null || !run.closed().isAfter(now)) {
      return 0;
    }
    return Math.max(1, Duration.between(now, run.closed()).plusMillis(999).toSeconds());
  }

  private boolean isGood(String device, String address, Instant now) {
    var known = good.get(device);
    return known != null && known.address().equals(address) && known.at().plus(GOOD).isAfter(now);
  }

  private static String key(String device, String address, boolean known) {
    return known ? device + "@" + address : device;
  }

  /** A proxy of this machine speaks for everybody. */
  private static boolean isOfThisMachine(String address) {
    return address.isEmpty() || address.startsWith("127.") || address.startsWith("0:0:0:0:");
  }
}
