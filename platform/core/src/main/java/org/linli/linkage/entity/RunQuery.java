package org.linli.linkage.entity;

import java.util.UUID;

/**
 * Which runs are wanted; null for all.
 *
 * @param open those that are not over
 * @param drills drills alone, or alarms alone
 */
public record RunQuery(String scenario, Boolean open, Boolean drills, UUID drill) {

  public static final RunQuery ALL = new RunQuery(null, null, null, null);
}
