package org.linli.neighbours.boundary;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.neighbours.control.PersonGone;
import org.linli.tenancy.entity.TenantId;

/** Somebody leaves for good, and takes the own name along out of every activity. */
public final class Farewell {

  private Farewell() {}

  /** In the transaction in which the rest of the own data goes. */
  public static void of(Jdbi jdbi, TenantId home, UUID account) {
    PersonGone.schedule(jdbi, home, account);
  }
}
