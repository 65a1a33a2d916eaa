package org.linli.places.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.places.entity.PlaceRow;

/**
 * The places that a resident may choose from when reporting something: the {@link Surroundings} of
 * the own home, and no others.
 */
@Facade
public class HomePlaces {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public HomePlaces(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected HomePlaces() {
    this(null, null);
  }

  @Permit("reports:write")
  public List<PlaceRow> around() {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(handle -> Surroundings.of(handle, tenant, scopes.caller().accountId()));
  }
}
