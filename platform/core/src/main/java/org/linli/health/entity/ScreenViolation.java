package org.linli.health.entity;

import java.time.Instant;

/**
 * What a browser refused on one of our screens, since its policy does not allow it. A screen of
 * ours asks for nothing of the kind: it is a fault of ours, an extension of that browser, or an
 * attack.
 *
 * @param directive of the policy, such as {@code script-src-elem}
 * @param blocked what was refused: {@code inline}, {@code eval}, or an address without its query
 * @param source the script that asked for it, without its query, and the line; empty where unknown
 * @param count how often, since this server started
 */
public record ScreenViolation(
    String directive, String blocked, String source, long count, Instant first, Instant last) {

  /** Once more. */
  public ScreenViolation again(Instant now) {
    return new ScreenViolation(directive, blocked, source, count + 1, first, now);
  }
}
