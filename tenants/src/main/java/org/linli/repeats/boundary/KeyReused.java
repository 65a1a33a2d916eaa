package org.linli.repeats.boundary;

import org.linli.access.boundary.Refusal;

/** The key stands for another request of the same sender. */
public final class KeyReused extends Refusal {

  private static final long serialVersionUID = 1L;

  public KeyReused() {
    super("request-key-reused", 422);
  }
}
