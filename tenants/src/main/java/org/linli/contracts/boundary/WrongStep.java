package org.linli.contracts.boundary;

import org.linli.access.boundary.Refusal;

/** The contract's newest text is not where this step could be taken. */
public final class WrongStep extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param state where it stands
   */
  public WrongStep(Enum<?> state) {
    super("wrong-step", 409, state.name());
  }
}
