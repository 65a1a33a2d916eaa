package org.linli.logs.entity;

import java.time.Instant;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.TenantId;

/**
 * What is searched for; null is no condition.
 *
 * @param tenant whose work it was
 * @param trace 32 hexadecimal digits
 * @param level at least so grave
 * @param text words that stand in the message or in the name of who wrote it, whatever their case
 * @param from the first moment
 * @param until the first moment after
 */
public record LogQuery(
    TenantId tenant, String trace, LogLevel level, String text, Instant from, Instant until) {

  private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
  private static final int LONGEST_TEXT = 200;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * @throws Invalid the trace is none, the text is too long or holds control characters, the span
   *     ends before it begins, or one of its ends is in no year of four digits
   */
  public LogQuery {
    trace = trace == null || trace.isBlank() ? null : trace.strip();
    if (trace != null && !TRACE.matcher(trace).matches()) {
      throw new Invalid("trace", "trace-form");
    }
    text = text == null || text.isBlank() ? null : text.strip();
    if (text != null && text.length() > LONGEST_TEXT) {
      throw new Invalid("text", "too-long");
    }
    if (text != null && text.chars().anyMatch(Character::isISOControl)) {
      throw new Invalid("text", "no-nul");
    }
    requireYear("from", from);
    requireYear("until", until);
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Invalid("until", "after-from");
    }
  }

  private static void requireYear(String field, Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || !at.isBefore(TOO_LATE))) {
      throw new Invalid(field, "form");
    }
  }

  /** As the audit log names it. */
  public String words() {
    return "tenant="
        + said(tenant)
        + " trace="
        + said(trace)
        + " level="
        + said(level)
        + " from="
        + said(from)
        + " until="
        + said(until)
        + " text="
        + said(text);
  }

  private static String said(Object value) {
    return value == null ? "*" : value.toString();
  }
}
