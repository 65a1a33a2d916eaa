package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.matters.control.GovernmentCount;
import org.linli.matters.entity.GovernmentFigures;

/** Government affairs 政务管理 of a community in figures. */
@Facade
public class Government {

  private final GovernmentCount count;

  @Inject
  public Government(GovernmentCount count) {
    this.count = count;
  }

  /** For the container's proxy alone. */
  protected Government() {
    this(null);
  }

  /**
   * How many approvals are received here, how long they take against the law, how fast events are
   * solved, whether accidents become fewer, and how satisfied people are.
   *
   * @param until its last day, itself counted
   */
  @Permit("matters:read")
  public GovernmentFigures figures(LocalDate from, LocalDate until) {
    return count.between(from, until);
  }
}
