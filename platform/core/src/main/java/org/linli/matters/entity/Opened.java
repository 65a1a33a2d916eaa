package org.linli.matters.entity;

import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * A matter that was taken up: people are told its number.
 *
 * @param code with which anybody who has it follows the matter; told this once and kept nowhere
 * @param anonymous whether the name was kept back
 */
public record Opened(UUID id, String number, String code, boolean anonymous) implements Audited {

  /**
   * The number: neither what somebody wrote nor the code is for the audit log. It names who opened
   * something, so of what came without a name it does not say which it was.
   */
  @Override
  public String auditName() {
    return anonymous ? "" : number;
  }
}
