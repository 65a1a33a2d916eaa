package org.linli.exchange.boundary;

import java.time.Instant;

/**
 * The end of the chain at a moment, signed. Kept outside the platform, it proves every entry before
 * it for ever.
 *
 * @param number how many entries; 0 for an empty log
 * @param signature by the platform's key over {@code city number hash at}, separated by line feeds
 */
public record ChainHead(String city, long number, String hash, Instant at, String signature) {

  /** What is signed. */
  public static String text(String city, long number, String hash, Instant at) {
    return city + "\n" + number + "\n" + hash + "\n" + at;
  }
}
