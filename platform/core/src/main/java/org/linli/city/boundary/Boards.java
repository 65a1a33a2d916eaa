package org.linli.city.boundary;

import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.tenancy.entity.DivisionCode;

/** How far somebody reaches who asks for a division's figures. */
public final class Boards {

  private Boards() {}

  /**
   * @throws NotFound the same for a division of elsewhere and for none at all
   */
  public static void requireInScope(Caller caller, DivisionCode code) {
    if (!caller.isSystem() && (caller.scope() == null || !code.isWithin(caller.scope()))) {
      throw new NotFound("division");
    }
  }
}
