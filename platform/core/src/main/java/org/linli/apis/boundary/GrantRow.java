package org.linli.apis.boundary;

import java.time.Instant;
import org.linli.apis.entity.GrantKind;

/**
 * An interface or a group that an application asked for or may call.
 *
 * @param granted false while nobody decided
 */
public record GrantRow(
    GrantKind kind, String target, boolean granted, Instant until, Instant at, String by) {

  public boolean standsAt(Instant moment) {
    return granted && until.isAfter(moment);
  }
}
