package org.linli.exchange.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.access.entity.Credential;
import org.linli.exchange.boundary.Pull;
import org.linli.exchange.entity.Form;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * A stream that is due, as the one who claimed it sees it.
 *
 * @param credential by which it was subscribed to; null where a person did
 * @param position behind which the next batch begins; null from the beginning
 * @param pending number of a delivery that was begun and not acknowledged; null for none
 * @param end where that one ends
 * @param begun whether anything was ever delivered
 * @param attempts in vain, one after the other, of the whole subscription
 */
public record Due(
    UUID subscription,
    TenantId tenant,
    UUID account,
    Credential credential,
    String asset,
    Action action,
    Purpose purpose,
    List<String> fields,
    List<String> filters,
    Form form,
    String endpoint,
    String position,
    UUID pending,
    String end,
    boolean begun,
    int attempts,
    Instant claimed) {
  Pull pull() {
    return new Pull(
        asset, tenant, action, purpose, fields, filters, null, position, StreamTable.BATCH, form);
  }

  /** What may be under way once at a time. */
  String key() {
    return subscription + " " + tenant.value();
  }
}
