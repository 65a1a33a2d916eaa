package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Terms;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** A contract, as a list shows it; {@code inForce} is true at the moment of asking alone. */
public record ContractRow(
    UUID id,
    TenantId tenant,
    DivisionCode code,
    String community,
    OperationMode mode,
    String number,
    String operator,
    String operatorName,
    Instant validFrom,
    Instant validUntil,
    Instant endedAt,
    boolean inForce,
    Terms terms) {}
