package org.linli.tenancy.boundary;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** The communities that are not shut, for what is done in each of them by the clock. */
public final class ActiveCommunities {

  private ActiveCommunities() {}

  /** In the order of their codes. */
  public static List<TenantId> of(Handle handle) {
    return handle
        .createQuery("select id from tenant where state = 'ACTIVE' order by code")
        .mapTo(String.class)
        .map(TenantId::new)
        .list();
  }
}
