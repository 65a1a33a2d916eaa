package org.linli.field.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * What became of an entry.
 *
 * @param matter that it began, or went on
 * @param number of that matter
 * @param code with which anybody follows a matter that it began; told once, and null when it was
 *     sent again, or went on with another
 * @param writtenAt by the platform's clock
 * @param again whether it had been taken before
 */
public record FieldReceipt(
    UUID id, UUID matter, String number, String code, Instant writtenAt, boolean again)
    implements Audited {

  /** The number: the code is not for the audit log. */
  @Override
  public String auditName() {
    return number;
  }
}
