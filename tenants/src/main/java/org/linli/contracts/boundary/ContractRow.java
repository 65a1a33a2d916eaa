package org.linli.contracts.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.tenancy.entity.OperationMode;

/**
 * A contract, as a list shows it.
 *
 * @param state at the moment of asking alone
 * @param version of its newest text
 * @param newest what the newest text does, and where it stands
 * @param inForceFrom null while not all have signed
 * @param communities those that the caller may see
 * @param mayDraft whether the caller may change, propose or withdraw its open text
 * @param maySign whether the newest text waits for the caller's signature
 */
public record ContractRow(
    UUID id,
    UUID project,
    String projectName,
    OperationMode mode,
    String number,
    String title,
    ContractForm form,
    ContractState state,
    int version,
    TextKind newest,
    TextState newestState,
    boolean exclusive,
    List<String> parties,
    List<String> communities,
    Instant validFrom,
    Instant validUntil,
    Instant inForceFrom,
    Instant endedAt,
    String endReason,
    boolean mayDraft,
    boolean maySign) {}
