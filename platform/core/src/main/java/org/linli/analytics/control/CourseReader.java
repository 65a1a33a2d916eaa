package org.linli.analytics.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.ExpectedPoint;
import org.linli.analytics.entity.Finding;
import org.linli.analytics.entity.FindingCourse;
import org.linli.tenancy.entity.TenantId;

/** The series that a finding rests on, as its method read it, with what was expected. */
public final class CourseReader {

  /** Hours are shown for a week: more of them a chart does not show apart. */
  private static final int WEEK = 7;

  private final Analysis analysis;
  private final String unit;

  public CourseReader(Analysis analysis, String unit) {
    this.analysis = analysis;
    this.unit = unit;
  }

  public FindingCourse read(Handle handle, TenantId tenant, Finding finding) {
    var hours =
        new HourTable(handle, tenant)
            .read(
                List.of(finding.device()),
                finding.lastOn(),
                finding.days() + 1,
                Set.of(analysis.metric()))
            .get(finding.device());
    var points =
        switch (analysis.method()) {
          case ANOMALY -> banded(hours, finding);
          case NIGHT_LEAK -> nights(hours, finding);
          case TREND, WEAR ->
              days(
                  hours.first(),
                  Drift.daily(hours.course(analysis.metric(), analysis.measure())),
                  finding);
          case INACTIVITY, PEERS -> days(hours.first(), hours.dailyUse(analysis.metric()), finding);
        };
    var hourly =
        analysis.method() == AnalysisMethod.ANOMALY
            || analysis.method() == AnalysisMethod.NIGHT_LEAK;
    return new FindingCourse(unit, !hourly, points);
  }

  private List<ExpectedPoint> banded(DeviceHours hours, Finding finding) {
    var course = hours.course(analysis.metric(), analysis.measure());
    var points = new ArrayList<ExpectedPoint>();
    for (int back = WEEK - 1; back >= 0; back--) {
      var day = finding.lastOn().minusDays(back);
      for (int hour = 0; hour < Course.HOURS; hour++) {
        var band =
            HourBand.of(course, day, hour, finding.threshold(), analysis.parameters().floor());
        add(
            points,
            new ExpectedPoint(
                Course.instant(day, hour),
                course.at(day, hour),
                band == null ? null : band.low(),
                band == null ? null : band.high()));
      }
    }
    return points;
  }

  private List<ExpectedPoint> nights(DeviceHours hours, Finding finding) {
    var course = hours.course(analysis.metric(), analysis.measure());
    var points = new ArrayList<ExpectedPoint>();
    for (int back = WEEK - 1; back >= 0; back--) {
      var day = finding.lastOn().minusDays(back);
      for (int hour = 0; hour < Course.HOURS; hour++) {
        var night = hour >= analysis.parameters().from() && hour < analysis.parameters().until();
        add(
            points,
            new ExpectedPoint(
                Course.instant(day, hour),
                course.at(day, hour),
                null,
                night ? finding.threshold() : null));
      }
    }
    return points;
  }

  /** A comparison's band is one of weeks: it says nothing of a day. */
  private List<ExpectedPoint> days(LocalDate first, double[] values, Finding finding) {
    var weekly = analysis.method() == AnalysisMethod.PEERS;
    var points = new ArrayList<ExpectedPoint>();
    for (int day = 0; day < values.length; day++) {
      add(
          points,
          new ExpectedPoint(
              Course.instant(first.plusDays(day), 0),
              values[day],
              weekly ? null : finding.seen().low(),
              weekly ? null : finding.seen().high()));
    }
    return points;
  }

  private static void add(List<ExpectedPoint> points, ExpectedPoint point) {
    if (!Double.isNaN(point.value())) {
      points.add(point);
    }
  }
}
