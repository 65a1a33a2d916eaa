package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/**
 * The application is for somebody else to decide: by the community's mode, the bureau or the
 * operator under contract.
 */
public final class NotTheApprover extends Refusal {

  private static final long serialVersionUID = 1L;

  public NotTheApprover() {
    super("not-the-approver", 403);
  }
}
