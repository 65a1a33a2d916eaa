package org.linli.matters.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A matter that was taken up: people are told its number.
 *
 * @param code with which anybody who has it follows the matter; told this once and kept nowhere
 */
public record Opened(UUID id, String number, String code) implements Audited {

  /** The number: neither what somebody wrote nor the code is for the audit log. */
  @Override
  public String auditName() {
    return number;
  }
}
