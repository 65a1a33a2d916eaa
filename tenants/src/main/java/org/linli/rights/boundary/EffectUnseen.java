package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** Rules are accepted after somebody looked at what they would change on a recorded day. */
public final class EffectUnseen extends Refusal {

  private static final long serialVersionUID = 1L;

  EffectUnseen() {
    super("effect-unseen", 409);
  }
}
