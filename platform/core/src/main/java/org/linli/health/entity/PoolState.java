package org.linli.health.entity;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The server's connections to the database.
 *
 * @param most that there may be
 * @param open at all
 * @param free of those that are open
 * @param waiting threads that want one and get none
 */
public record PoolState(int most, int open, int free, int waiting) {

  /** As Open Liberty shows the contents of a pool: {@code size=3} on a line, and so on. */
  public static Optional<PoolState> read(String shown) {
    var most = number(shown, "maxPoolSize");
    var open = number(shown, "size");
    var free = number(shown, "available");
    var waiting = number(shown, "waiting");
    return most.isPresent() && open.isPresent() && free.isPresent() && waiting.isPresent()
        ? Optional.of(
            new PoolState(most.getAsInt(), open.getAsInt(), free.getAsInt(), waiting.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt number(String shown, String name) {
    var found = Pattern.compile("(?m)^\\s*" + name + "=(\\d{1,9})\\b").matcher(shown);
    return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
  }

  /** At work just now. */
  public int used() {
    return Math.max(0, open - free);
  }
}
