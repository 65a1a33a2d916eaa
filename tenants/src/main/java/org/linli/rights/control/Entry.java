package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An entry of the decision log.
 *
 * @param operator whose data it is besides the community's: the operator under contract at that
 *     moment
 */
record Entry(
    UUID id,
    Instant at,
    UUID account,
    String username,
    Party party,
    String organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    String subject,
    TenantId tenant,
    DivisionCode code,
    String operator,
    Outcome outcome,
    boolean flagged,
    String basis) {

  String sealed(Seal seal) {
    return seal.of(
        id,
        at,
        account,
        username,
        party,
        organisation,
        action,
        asset,
        purpose,
        subject,
        tenant,
        code,
        operator,
        outcome,
        flagged,
        basis);
  }
}
