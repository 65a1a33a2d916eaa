package org.linli.rights.boundary;

import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** How often a community's rights changed: the word by which every server knows that they did. */
public final class RightsVersion {

  private RightsVersion() {}

  /** Something on which rights rest changed in the current transaction: who lives where. */
  public static void raise(Jdbi jdbi, TenantId tenant) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update tenant set rights_version = rights_version + 1 where id = ?",
                tenant.value()));
  }
}
