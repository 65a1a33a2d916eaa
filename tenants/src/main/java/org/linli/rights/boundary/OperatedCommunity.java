package org.linli.rights.boundary;

import java.time.Instant;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** A community that an operator works in, under a contract in force. */
public record OperatedCommunity(
    TenantId tenant,
    DivisionCode code,
    String name,
    OperationMode mode,
    String contract,
    Instant until) {}
