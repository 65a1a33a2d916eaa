package org.linli.rights.boundary;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Fact;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;

/**
 * A question about somebody else's right.
 *
 * @param organisation which enterprise or department; null for the party alone
 * @param field null for the asset as a whole
 * @param consent whether the persons' consent is supposed to be recorded
 * @param scenario null when none is named
 * @param at null for now
 */
public record Supposed(
    TenantId tenant,
    Party party,
    String organisation,
    Asset asset,
    String field,
    Action action,
    Purpose purpose,
    boolean consent,
    String scenario,
    Instant at) {

  Set<Fact> facts() {
    return consent ? EnumSet.of(Fact.CONSENT) : Set.of();
  }
}
