package org.linli.matters.entity;

import org.linli.audit.boundary.Audited;

/**
 * A matter that somebody asks after without an account.
 *
 * @param number as it was told when the matter was taken up
 * @param code that was told with it
 * @param address where the question comes from
 */
public record Followed(String number, String code, String address) implements Audited {

  @Override
  public String auditName() {
    return number == null ? "" : number.strip();
  }
}
