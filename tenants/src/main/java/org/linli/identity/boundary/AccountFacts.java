package org.linli.identity.boundary;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.linli.access.boundary.Invalid;

/**
 * What is kept of the person of an account, and how it may be used (004 §3.2 S2b).
 *
 * @param validUntil its last day; null for none
 * @param sessionMinutes without use, after which a session of its screens ends; null for the usual
 *     half hour
 * @param mostLogIns how many sessions of its screens stand open at a time; null for any number
 */
public record AccountFacts(
    String displayName,
    String phone,
    LocalDate validUntil,
    Integer sessionMinutes,
    Integer mostLogIns) {

  private static final int LONGEST_NAME = 120;
  private static final int LEAST_MINUTES = 5;
  private static final int MOST_MINUTES = 720;
  private static final int MOST_LOG_INS = 20;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");

  /** Of somebody of whom nothing but the name is kept. */
  public static AccountFacts of(String displayName) {
    return new AccountFacts(displayName, null, null, null, null);
  }

  /**
   * The same, stripped.
   *
   * @throws Invalid naming field and rule
   */
  public AccountFacts checked() {
    if (displayName == null || displayName.isBlank()) {
      throw new Invalid("display-name", "required");
    }
    if (displayName.length() > LONGEST_NAME) {
      throw new Invalid("display-name", "too-long");
    }
    var number = phone == null || phone.isBlank() ? null : phone.strip();
    if (number != null && !PHONE.matcher(number).matches()) {
      throw new Invalid("phone", "phone-form");
    }
    if (sessionMinutes != null
        && (sessionMinutes < LEAST_MINUTES || sessionMinutes > MOST_MINUTES)) {
      throw new Invalid("session-minutes", "session-form");
    }
    if (mostLogIns != null && (mostLogIns < 1 || mostLogIns > MOST_LOG_INS)) {
      throw new Invalid("most-log-ins", "log-ins-form");
    }
    return new AccountFacts(displayName.strip(), number, validUntil, sessionMinutes, mostLogIns);
  }
}
