package org.linli.apis.control;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.apis.entity.ApplicationState;
import org.linli.apis.entity.Environment;
import org.linli.tenancy.entity.DivisionCode;

/**
 * An application as the door looks at it at every call.
 *
 * @param version changes with its grants
 */
public record Standing(
    UUID id,
    String name,
    ApplicationState state,
    Environment environment,
    String addresses,
    DivisionCode scope,
    long version) {

  /** The platform at work on behalf of the division that the application belongs to. */
  public Caller platform(String address, Locale locale) {
    var system = Caller.system("apis");
    return new Caller(
        null,
        system.username(),
        system.displayName(),
        system.tier(),
        system.roles(),
        system.permissions(),
        scope,
        Optional.empty(),
        Optional.empty(),
        address,
        locale,
        system.stamp(),
        false);
  }
}
