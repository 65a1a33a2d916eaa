package org.linli.tenancy.control;

import java.util.Optional;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/**
 * How far somebody reaches along the divisions: a code's prefix. The empty prefix is the whole
 * city.
 */
public final class Reach {

  private Reach() {}

  /** Divisions are public facts: who has no division of the own sees all. */
  public static String overDivisions(Caller caller) {
    return caller.scope() == null ? "" : caller.scope().value();
  }

  /**
   * Tenants are not: without a division only the platform itself and those who keep it running see
   * them.
   */
  public static Optional<String> overTenants(Caller caller) {
    if (caller.scope() != null) {
      return Optional.of(caller.scope().value());
    }
    return caller.isSystem() || caller.tier() == Tier.PLATFORM ? Optional.of("") : Optional.empty();
  }

  public static boolean covers(String prefix, DivisionCode code) {
    return code.value().startsWith(prefix);
  }
}
