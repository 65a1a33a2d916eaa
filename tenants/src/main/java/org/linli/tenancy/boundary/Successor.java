package org.linli.tenancy.boundary;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.tenancy.entity.TenantId;

/** Where a community goes on that has ended: what was known by the old one leads there. */
public final class Successor {

  /** Successors of successors: a city redraws its divisions once a year. */
  private static final int MOST = 20;

  private Successor() {}

  /** The one that stands today; the community itself where it has not ended. */
  public static TenantId of(Handle handle, TenantId tenant) {
    var standing = tenant;
    for (int steps = 0; steps < MOST; steps++) {
      var next = next(handle, standing);
      if (next.isEmpty()) {
        return standing;
      }
      standing = next.get();
    }
    return standing;
  }

  private static Optional<TenantId> next(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            "select successor_id from succession where predecessor_id = :tenant and state = 'DONE'")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .findOne()
        .map(TenantId::new);
  }
}
