package org.linli.apis.boundary;

import org.linli.apis.entity.ApplicationState;

/** Which applications are asked for; null for any. */
public record ApplicationQuery(ApplicationState state, Boolean mine) {

  public static final ApplicationQuery ALL = new ApplicationQuery(null, null);
}
