package org.linli.addresses.boundary;

import org.linli.access.boundary.Refusal;

/** The address is on the list of the blocked ones; why is not told to who is outside. */
public final class AddressBlocked extends Refusal {

  private static final long serialVersionUID = 1L;

  public AddressBlocked() {
    super("address-blocked", 403);
  }
}
