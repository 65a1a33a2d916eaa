package org.linli.analytics.entity;

import java.util.List;

/**
 * The series that a finding rests on.
 *
 * @param unit of its values; null for a plain number
 * @param daily whether a point is a day; else it is an hour
 */
public record FindingCourse(String unit, boolean daily, List<ExpectedPoint> points) {

  /** Of a finding of which no pack tells any more how it was read. */
  public static final FindingCourse UNKNOWN = new FindingCourse(null, true, List.of());

  public FindingCourse {
    points = List.copyOf(points);
  }
}
