package org.linli.rights.boundary;

import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;

/** The log of every read across tenants and tiers, and the proof that nobody changed it. */
@Facade
public class DecisionLedger {

  @Permit("decisions:read")
  public Page<DecisionRow> list(PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Permit("decisions:read")
  public Verification verify() {
    throw new UnsupportedOperationException();
  }
}
