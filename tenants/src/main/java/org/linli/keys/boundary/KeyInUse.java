package org.linli.keys.boundary;

import org.linli.access.boundary.Refusal;

/** A key that still seals stored values is not destroyed: they would never open again. */
public final class KeyInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param values how many
   */
  public KeyInUse(long values) {
    super("key-in-use", 409, String.valueOf(values));
  }
}
