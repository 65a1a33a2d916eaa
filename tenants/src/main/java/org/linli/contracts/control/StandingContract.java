package org.linli.contracts.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.contracts.boundary.WrongStep;
import org.linli.contracts.entity.ContractState;
import org.linli.contracts.entity.TextState;
import org.linli.tenancy.entity.OperationMode;

/** A row of {@code contract} with its newest text. */
public record StandingContract(
    UUID id,
    UUID project,
    String projectName,
    OperationMode mode,
    Instant validFrom,
    Instant validUntil,
    Instant inForceFrom,
    Instant endedAt,
    String endReason,
    StandingText newest) {

  /**
   * The text that waits for signatures; what has ended is not brought back by a late one.
   *
   * @throws WrongStep when there is none, or the contract has ended meanwhile
   */
  public StandingText signable(Instant at) {
    if (stateAt(at) == ContractState.ENDED) {
      throw new WrongStep(ContractState.ENDED);
    }
    return newest.in(TextState.NEGOTIATED);
  }

  /** Where it stands at that moment. */
  public ContractState stateAt(Instant at) {
    if (inForceFrom == null) {
      return newest.state() == TextState.DRAFT
          ? ContractState.DRAFT
          : newest.state() == TextState.NEGOTIATED
              ? ContractState.NEGOTIATED
              : ContractState.WITHDRAWN;
    }
    var end = endedAt == null ? validUntil : endedAt;
    if (!at.isBefore(end)) {
      return ContractState.ENDED;
    }
    return at.isBefore(inForceFrom) ? ContractState.SIGNED : ContractState.IN_FORCE;
  }
}
