package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An application for data, as a list shows it.
 *
 * @param mine whether the caller made it
 * @param mayDecide whether the caller is the one to decide it now
 * @param mayRevoke whether the caller may end its running grant
 */
public record RequestRow(
    UUID id,
    TenantId tenant,
    DivisionCode code,
    String community,
    Asset asset,
    Action action,
    Purpose purpose,
    String reason,
    String requester,
    Party requesterParty,
    String requesterScope,
    Instant wantedUntil,
    RequestState state,
    String basis,
    Instant createdAt,
    String decidedBy,
    Instant decidedAt,
    String note,
    Instant grantedUntil,
    boolean mine,
    boolean mayDecide,
    boolean mayRevoke) {}
