package org.linli.matters.control;

import org.linli.access.boundary.Refusal;
import org.linli.matters.entity.MatterState;

/** The matter is suspended, or over: it does not go on now. */
public final class MatterStands extends Refusal {

  private static final long serialVersionUID = 1L;

  MatterStands(MatterState state) {
    super("matter-stands", 409, state.name());
  }
}
