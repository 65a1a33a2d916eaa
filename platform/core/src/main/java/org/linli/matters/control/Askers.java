package org.linli.matters.control;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.matters.boundary.AskedTooOften;
import org.linli.pace.Bucket;

/**
 * Holds those who ask after matters without an account to a pace, by their address: twenty at once,
 * one every five seconds in the long run, right or wrong alike. A whole building behind one address
 * still comes through; guessing a code does not.
 */
final class Askers {

  static final int AT_ONCE = 20;
  private static final double PER_SECOND = 0.2;
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @throws AskedTooOften where none is left
   */
  void take(String address, long nanos) {
    if (buckets.size() >= MOST_REMEMBERED) {
      buckets.clear();
    }
    var wait =
        buckets
            .computeIfAbsent(String.valueOf(address), key -> new Bucket(PER_SECOND, AT_ONCE, nanos))
            .take(nanos);
    if (wait > 0) {
      throw new AskedTooOften(wait);
    }
  }
}
