package org.linli.traces.entity;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A step of a trace, as W3C's Trace Context (level 1) writes it: {@code 00-<trace>-<span>-<flags>}.
 *
 * @param trace 32 hexadecimal digits, the same for all steps of a trace
 * @param span 16 hexadecimal digits, of this step alone
 * @param sampled whether whoever asked keeps its own part of the trace
 * @param parent the step before; null for the first one
 */
public record TraceParent(String trace, String span, boolean sampled, String parent) {

  /** Under which name it travels: as a header, and as a property of the broker's messages. */
  public static final String NAME = "traceparent";

  private static final int LONGEST = 200;
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
  private static final Pattern NOTHING = Pattern.compile("0+");
  private static final String FIRST = "00";

  /** No version is called so. */
  private static final String NEVER = "ff";

  /** Whose step before is not known. */
  public TraceParent(String trace, String span, boolean sampled) {
    this(trace, span, sampled, null);
  }

  /**
   * What somebody wrote; empty where it is missing, or not of the form: then a trace begins here,
   * and nobody is refused for it.
   */
  public static Optional<TraceParent> read(String header) {
    if (header == null || header.length() > LONGEST) {
      return Optional.empty();
    }
    var found = FORM.matcher(header.strip());
    if (!found.matches()
        || NEVER.equals(found.group(1))
        || NOTHING.matcher(found.group(2)).matches()
        || NOTHING.matcher(found.group(3)).matches()
        || FIRST.equals(found.group(1)) && found.group(5) != null) {
      return Optional.empty();
    }
    return Optional.of(
        new TraceParent(
            found.group(2), found.group(3), (HexFormat.fromHexDigits(found.group(4)) & 1) == 1));
  }

  /** The first step of a new trace. Its number is no secret; it only has to be another one. */
  public static TraceParent fresh() {
    return new TraceParent(digits() + digits(), digits(), false);
  }

  /** The step after the one that somebody wrote, else the first of a new trace. */
  public static TraceParent after(String header) {
    return read(header).map(TraceParent::next).orElseGet(TraceParent::fresh);
  }

  /** Another step of the same trace. */
  public TraceParent next() {
    return new TraceParent(trace, digits(), sampled, span);
  }

  /** The same step, which is wanted whole. */
  public TraceParent kept() {
    return new TraceParent(trace, span, true, parent);
  }

  /** As it travels. */
  public String header() {
    return FIRST + "-" + trace + "-" + span + "-" + (sampled ? "01" : FIRST);
  }

  private static String digits() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}
