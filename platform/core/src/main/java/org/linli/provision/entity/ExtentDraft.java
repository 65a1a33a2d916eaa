package org.linli.provision.entity;

import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;

/**
 * How much of a basis there is, to be written down.
 *
 * @param place the compound; null for what lies in none
 */
public record ExtentDraft(UUID place, String per, Double amount) implements Audited {

  private static final double MOST = 10_000_000;

  public ExtentDraft {
    if (per == null || per.isBlank()) {
      throw new Invalid("per", "required");
    }
    if (amount == null || !(amount >= 0 && amount <= MOST)) {
      throw new Invalid("amount", "amount-range");
    }
  }

  @Override
  public String auditName() {
    return per + " " + amount;
  }
}
