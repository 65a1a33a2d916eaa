package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.boundary.Successor;
import org.linli.tenancy.entity.TenantId;

/** Which community a jurisdiction is: programs go on with the one they know when it has ended. */
@ApplicationScoped
public class Jurisdictions {

  private final Jdbi jdbi;

  @Inject
  public Jurisdictions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected Jurisdictions() {
    this(null);
  }

  /** The community itself, or the one that it goes on in. */
  public TenantId of(TenantId named) {
    return jdbi.withHandle(handle -> Successor.of(handle, named));
  }
}
