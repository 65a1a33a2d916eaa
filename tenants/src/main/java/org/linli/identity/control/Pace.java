package org.linli.identity.control;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.Slowed;

/**
 * Keeps the programs of an account that was slowed or stopped to their pace (000 §7.3 c). The pace
 * comes with the account's row, which the door reads at every call, so it holds on every server
 * with the next call; the calls of a minute are counted on each server by itself.
 */
public final class Pace {

  private static final Map<UUID, Minute> MINUTES = new ConcurrentHashMap<>();
  private static final int MOST_REMEMBERED = 10_000;

  private record Minute(long number, int calls) {}

  private Pace() {}

  /**
   * The account itself, for one more call.
   *
   * @throws AccessStopped none is left until somebody releases it
   * @throws Slowed none is left in this minute
   */
  public static Account take(Account account) {
    if (account.pace() != null) {
      take(account.id(), account.pace(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()));
    }
    return account;
  }

  static void take(UUID account, int perMinute, long second) {
    if (perMinute == 0) {
      throw new AccessStopped();
    }
    var number = Math.floorDiv(second, 60L);
    if (MINUTES.size() > MOST_REMEMBERED) {
      MINUTES.values().removeIf(minute -> minute.number() != number);
    }
    var minute =
        MINUTES.merge(
            account,
            new Minute(number, 1),
            (old, first) -> old.number() == number ? new Minute(number, old.calls() + 1) : first);
    if (minute.calls() > perMinute) {
      throw new Slowed(perMinute, 60 - Math.floorMod(second, 60L));
    }
  }
}
