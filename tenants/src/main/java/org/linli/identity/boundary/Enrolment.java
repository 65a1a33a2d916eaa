package org.linli.identity.boundary;

import org.linli.audit.boundary.Audited;

/**
 * What a telephone has to know.
 *
 * @param secret in letters and digits, for whoever cannot scan
 * @param uri {@code otpauth://totp/…}, as a picture for whoever can
 */
public record Enrolment(String username, String secret, String uri) implements Audited {

  @Override
  public String auditName() {
    return username;
  }

  /** The secret does not slip into a log. */
  @Override
  public String toString() {
    return "enrolment of " + username;
  }
}
