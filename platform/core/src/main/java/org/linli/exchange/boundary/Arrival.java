package org.linli.exchange.boundary;

import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.SentForm;
import org.linli.tenancy.entity.TenantId;

/**
 * Rows that a supplier sends.
 *
 * @param asset registered in the catalogue
 * @param tenant of which community they tell
 * @param delivery the supplier's own word for it: the same one sent twice is one delivery
 * @param snapshot of which deliveries a whole consists; null where this one is the whole
 * @param more whether another part of the whole comes behind this one
 */
public record Arrival(
    String asset,
    TenantId tenant,
    String delivery,
    IntakeMode mode,
    String snapshot,
    boolean more,
    SentForm form,
    byte[] body) {

  /** Rows of one delivery; more come in several. */
  public static final int MOST = 10_000;

  /** The whole that it is, or is a part of; null for changes. */
  public String whole() {
    return mode == IntakeMode.CHANGES ? null : snapshot == null ? delivery : snapshot;
  }
}
