package org.linli.devices.boundary;

import org.linli.access.boundary.Refusal;

/** The product is banned or phased out, by the nation or the city (001 §4.6.4). */
public final class BannedProduct extends Refusal {

  private static final long serialVersionUID = 1L;

  public BannedProduct(String word, String basis) {
    super("banned-product", 422, word, basis);
  }
}
