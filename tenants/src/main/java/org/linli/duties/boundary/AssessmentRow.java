package org.linli.duties.boundary;

import org.linli.duties.entity.Duty;
import org.linli.duties.entity.DutyVerdict;

/**
 * How one who has a duty kept it.
 *
 * @param unit code of a division or id of an organisation; null where nobody had anything to do
 * @param organisation of that unit, whose case it was; null where none is known or none was asked
 *     for
 * @param cases what there was to be done
 * @param percent null where there was nothing
 */
public record AssessmentRow(
    String month,
    Duty duty,
    String unit,
    String name,
    String organisation,
    long cases,
    long done,
    Double percent,
    DutyVerdict verdict) {

  private static final double WHOLE = 100;

  static AssessmentRow of(
      String month,
      Duty duty,
      String unit,
      String name,
      String organisation,
      long cases,
      long done) {
    return new AssessmentRow(
        month,
        duty,
        unit,
        name,
        organisation,
        cases,
        done,
        cases == 0 ? null : done * WHOLE / cases,
        DutyVerdict.of(done, cases, duty.target()));
  }
}
