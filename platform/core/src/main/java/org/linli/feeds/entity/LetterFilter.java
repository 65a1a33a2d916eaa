package org.linli.feeds.entity;

import java.time.Instant;
import org.linli.access.boundary.Invalid;
import org.linli.tenancy.entity.TenantId;

/**
 * Which dead letters are meant; null is no condition.
 *
 * @param reason a word of {@code dead-letter.<reason>}
 * @param device the whole id, as the letter has it
 * @param from the first moment at which it was refused, of the years 1 to 9999
 * @param until the first moment after, of the years 1 to 9999
 */
public record LetterFilter(
    String reason, TenantId tenant, String device, Instant from, Instant until) {

  /** All of them. */
  public static final LetterFilter NONE = new LetterFilter(null, null, null, null, null);

  private static final int LONGEST = 60;

  /** What a column of time has room for, and a date is written with. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /**
   * @throws Invalid a word is too long or holds NUL, a moment is of no year from 1 to 9999, or the
   *     span ends before it begins
   */
  public LetterFilter {
    reason = word("reason", reason);
    device = word("device", device);
    bounded("from", from);
    bounded("until", until);
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Invalid("until", "after-from");
    }
  }

  private static String word(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.indexOf('\0') >= 0) {
      throw new Invalid(field, "no-nul");
    }
    return Invalid.text(field, text, LONGEST);
  }

  private static void bounded(String field, Instant moment) {
    if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
      throw new Invalid(field, "year-1-9999");
    }
  }

  /** The conditions as the audit log names them. */
  public String words() {
    return "reason="
        + said(reason)
        + " tenant="
        + said(tenant)
        + " device="
        + said(device)
        + " from="
        + said(from)
        + " until="
        + said(until);
  }

  private static String said(Object value) {
    return value == null ? "*" : value.toString();
  }
}
