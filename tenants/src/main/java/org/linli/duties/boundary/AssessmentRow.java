package org.linli.duties.boundary;

import org.linli.duties.entity.Duty;
import org.linli.duties.entity.DutyVerdict;

/**
 * How one who has a duty kept it.
 *
 * @param unit code of a division or id of an organisation; null where nobody had anything to do
 * @param cases what there was to be done
 * @param percent null where there was nothing
 */
public record AssessmentRow(
    String month,
    Duty duty,
    String unit,
    String name,
    long cases,
    long done,
    Double percent,
    DutyVerdict verdict) {

  private static final double WHOLE = 100;

  static AssessmentRow of(
      String month, Duty duty, String unit, String name, long cases, long done) {
    return new AssessmentRow(
        month,
        duty,
        unit,
        name,
        cases,
        done,
        cases == 0 ? null : done * WHOLE / cases,
        DutyVerdict.of(done, cases, duty.target()));
  }
}
