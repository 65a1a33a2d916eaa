package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/** The word stands for another delivery already: a new one needs a word of its own. */
public final class DeliveryDiffers extends Refusal {

  private static final long serialVersionUID = 1L;

  public DeliveryDiffers(String delivery) {
    super("exchange-delivery-differs", 409, delivery);
  }
}
