package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.places.boundary.Surroundings;
import org.linli.tenancy.entity.TenantId;

/** Whether a place is one of the community's. */
@ApplicationScoped
public class KnownPlaces {

  private final Jdbi jdbi;

  @Inject
  public KnownPlaces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected KnownPlaces() {
    this(null);
  }

  /**
   * @throws NotFound when it is not; null is no place and fine
   */
  public void require(TenantId tenant, UUID place) {
    var stands =
        place == null
            || jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select exists (select 1 from place where tenant_id = :tenant and id = :place)")
                        .bind("tenant", tenant)
                        .bind("place", place)
                        .mapTo(boolean.class)
                        .one());
    if (!stands) {
      throw new NotFound("place");
    }
  }

  /**
   * @throws NotFound when a resident could not have chosen it; null is no place and fine
   */
  public void requireAround(TenantId tenant, UUID account, UUID place) {
    var around =
        place == null
            || jdbi.withHandle(handle -> Surroundings.include(handle, tenant, account, place));
    if (!around) {
      throw new NotFound("place");
    }
  }
}
