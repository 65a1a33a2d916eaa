package org.linli.letters.boundary;

import org.linli.access.boundary.Refusal;

/** A receipt that the gateway did not sign, or that cannot be read. */
public final class ReceiptRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param why {@code signature}, {@code form}
   */
  public ReceiptRefused(String why) {
    super("letters-receipt", why.equals("signature") ? 401 : 400, "receipt-" + why);
  }
}
