package org.linli.catalogue.control;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Registered;

/**
 * Whose registrations somebody makes: the bureau the city's, a community its own, an operator its
 * own.
 */
public record Holding(Holder holder, String code, Optional<String> organisation) {

  public static Holding of(Handle handle, Caller caller) {
    return switch (caller.tier()) {
      case CITY -> new Holding(Holder.CITY, caller.scope().value(), caller.organisation());
      case COMMUNITY -> new Holding(Holder.COMMUNITY, caller.scope().value(), Optional.empty());
      case OPERATOR -> new Holding(Holder.OPERATOR, city(handle), caller.organisation());
      case DISTRICT, STREET, RESIDENT, PLATFORM -> throw new NotPermitted("catalogue:write");
    };
  }

  /** Whether the caller's side holds it: its division, a division above, or its organisation. */
  public static boolean holds(Caller caller, Registered asset) {
    return caller.scope() != null && asset.code().startsWith(caller.scope().value())
        || caller.tier() == Tier.OPERATOR
            && caller.organisation().isPresent()
            && caller.organisation().equals(asset.organisation());
  }

  /** An enterprise belongs to no division: its assets stand with the city it works in. */
  private static String city(Handle handle) {
    return handle
        .createQuery("select code from division where level = 'CITY' order by code limit 1")
        .mapTo(String.class)
        .one();
  }
}
