package org.linli.components.control;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Whose a component is: an enterprise or department that the platform knows.
 *
 * @param kind by which it is given what a consumer of that kind is given
 * @param scope the city whose bureau admits it
 */
public record Owner(ConsumerKind kind, DivisionCode scope) {

  private static final int CITY_DIGITS = 4;

  /**
   * @throws NotFound for an organisation that is not known
   */
  public static Owner of(
      Handle handle, Caller caller, String organisation, List<String> communities) {
    if (organisation == null || organisation.isBlank()) {
      throw new Invalid("organisation", "required");
    }
    var kind =
        handle
            .createQuery("select kind from organisation where id = :id")
            .bind("id", organisation)
            .mapTo(String.class)
            .findOne()
            .orElseThrow(() -> new NotFound("organisation"));
    var known =
        switch (kind) {
          case "DEPARTMENT" -> ConsumerKind.DEPARTMENT;
          case "OTHER" -> ConsumerKind.DEVELOPER;
          default -> ConsumerKind.OPERATOR;
        };
    return new Owner(known, caller.scope() == null ? city(handle, communities) : caller.scope());
  }

  /** An enterprise has no division of its own: the city where its component is to be used. */
  private static DivisionCode city(Handle handle, List<String> communities) {
    var first = communities.isEmpty() ? "" : communities.getFirst();
    if (first.length() < CITY_DIGITS) {
      throw new Invalid("communities", "required");
    }
    return handle
        .createQuery("select code from division where code = :code and level = 'CITY'")
        .bind("code", first.substring(0, CITY_DIGITS))
        .mapTo(String.class)
        .findOne()
        .map(DivisionCode::new)
        .orElseThrow(() -> new Invalid("communities", "unknown"));
  }
}
