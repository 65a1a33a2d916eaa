package org.linli.redivision.control;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.redivision.entity.MoveRefused;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.TenantId;

/** A community that becomes part of another, or gets another one, goes to no other street. */
public final class Unmerged {

  private Unmerged() {}

  /**
   * Holds the community, so that no merging is planned at the same moment.
   *
   * @throws MoveRefused it is part of a merging, or has ended by one
   */
  public static void check(Handle handle, TenantId tenant) {
    Redrawing.hold(handle, List.of(tenant));
    fault(handle, tenant)
        .ifPresent(
            fault -> {
              throw fault.equals("ended") ? MoveRefused.ended() : MoveRefused.merging();
            });
  }

  /** {@code ended} or {@code merging}; empty where nothing of the kind stands. */
  static Optional<String> fault(Handle handle, TenantId tenant) {
    var standing = Redrawing.of(handle, tenant);
    if (standing.contains(Redrawing.ENDED)) {
      return Optional.of("ended");
    }
    return standing.contains(Redrawing.ENDING) || standing.contains(Redrawing.RECEIVING)
        ? Optional.of("merging")
        : Optional.empty();
  }
}
