package org.linli.matters.boundary;

import org.linli.access.boundary.Refusal;

/** The half hour is not to be had: full, closed, gone by, or one too many for one person. */
public final class AppointmentRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param why the ending of {@code argument.appointment-<why>} in the bundles
   */
  public AppointmentRefused(String why) {
    super("appointment", 409, "appointment-" + why);
  }
}
