package org.linli.rights.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.rights.control.RightTable;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/**
 * A contract on which somebody stood in a community, and which is over. Only its own party is told:
 * to everybody else the community is as if it were not there.
 */
public record EndedContract(String number, Instant at) {

  /**
   * The last one of the organisation there, when none of its contracts is in force any more; the
   * database shows the caller's own alone.
   */
  public static Optional<EndedContract> last(
      Handle handle, String organisation, TenantId tenant, Instant now) {
    return RightTable.ended(handle, organisation, tenant, now);
  }

  /** Number and second, for those who read it and for those whose program does. */
  public String line() {
    return number
        + " · "
        + at.truncatedTo(ChronoUnit.SECONDS).atZone(CityTime.ZONE).toOffsetDateTime();
  }
}
