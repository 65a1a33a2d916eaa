package org.linli.rights.boundary;

import org.linli.rights.entity.RequestState;
import org.linli.rights.entity.SupplyPath;

/** Which applications are wanted; null for all. */
public record RequestQuery(RequestState state, SupplyPath path, Concern concern) {

  public static final RequestQuery ALL = new RequestQuery(null, null, null);

  /** What somebody has to look at. */
  public enum Concern {
    OVERDUE,
    OBJECTED,
    OVERLAPPING,
    UNUSED
  }
}
