package org.linli.rights.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.RequestState;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * What a change of mode does, before it is done.
 *
 * @param unchanged how many combinations of party, data, use and purpose keep their answer
 * @param changes party by party
 * @param ending applications and grants that rest on the mode of now and end with it
 * @param contracts numbers of the contracts in force, whose clauses go on under the other mode
 */
public record ModePreview(
    TenantId tenant,
    String community,
    OperationMode from,
    OperationMode to,
    long unchanged,
    List<RightChange> changes,
    List<Ending> ending,
    List<String> contracts) {

  /** An application or grant that ends. */
  public record Ending(
      UUID request,
      RequestState state,
      String requester,
      Party party,
      Asset asset,
      Action action,
      Purpose purpose,
      Instant grantedUntil) {}
}
