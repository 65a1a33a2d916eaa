package org.linli.city.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.city.entity.Delta;
import org.linli.tenancy.entity.TenantId;

/** Where the other rooms tell what they changed, in the transaction of the change. */
@ApplicationScoped
public class FiguresFeed {

  @Inject
  public FiguresFeed(Jdbi jdbi) {}

  /** For the container's proxy alone. */
  protected FiguresFeed() {
    this(null);
  }

  /** Adds to the community's figures and to the running hour. */
  public void add(TenantId tenant, Delta delta) {
    throw new UnsupportedOperationException();
  }

  /**
   * Devices of the community were heard: their number is counted again soon. Cheap enough for each
   * batch.
   */
  public void heard(TenantId tenant) {
    throw new UnsupportedOperationException();
  }
}
