package org.linli.rights.control;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** An application for data, whole. */
public record Application(
    TenantId tenant,
    UUID id,
    DivisionCode code,
    String operator,
    UUID account,
    String requester,
    Party party,
    String asker,
    Asset asset,
    Action action,
    Purpose purpose,
    String reason,
    Instant wantedUntil,
    RequestState state,
    OperationMode mode,
    String basis,
    Instant createdAt,
    String decidedBy,
    Instant decidedAt,
    String note,
    Instant grantedUntil) {

  /** The state as the clock has it: a grant whose time is over has ended, whatever the row says. */
  public RequestState stateAt(Instant now) {
    return state == RequestState.GRANTED && !now.isBefore(grantedUntil)
        ? RequestState.ENDED
        : state;
  }

  Grant.Key key() {
    return new Grant.Key(party, asker, asset, action, purpose);
  }
}
