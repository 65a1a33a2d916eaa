package org.linli.rights.boundary;

import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.tenancy.entity.TenantId;

/** Operation contracts 运营合同 and their data clauses. */
@Facade
public class Contracts {

  @Permit("contracts:read")
  public Page<ContractRow> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("contracts:read")
  public ContractRow get(TenantId tenant, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** The communities in which the operator works today; an operator asks for its own. */
  @Permit("contracts:read")
  public List<OperatedCommunity> communitiesOf(String operator) {
    throw new UnsupportedOperationException();
  }

  @Permit("contracts:write")
  @Mutates("contract.concluded")
  public UUID conclude(ContractDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Permit("contracts:write")
  @Mutates("contract.ended")
  public void end(TenantId tenant, UUID id) {
    throw new UnsupportedOperationException();
  }
}
