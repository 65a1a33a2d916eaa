package org.linli.analytics.control;

import java.time.LocalDate;
import org.linli.analytics.entity.Analysis;
import org.linli.analytics.entity.AnalysisMethod;
import org.linli.analytics.entity.Judgement;

/** One method: looks at a device's hours up to the end of a day. */
@FunctionalInterface
public interface Judge {

  /**
   * @param threshold as it counts for this device
   * @param day the last of the hours' days
   */
  Judgement judge(Analysis analysis, double threshold, DeviceHours hours, LocalDate day);

  /** The method's own; {@link AnalysisMethod#PEERS} looks at many homes and is none. */
  static Judge of(AnalysisMethod method) {
    return switch (method) {
      case ANOMALY -> new Unusual();
      case TREND, WEAR -> new Drift();
      case NIGHT_LEAK -> new NightLeak();
      case INACTIVITY -> new Inactivity();
      case PEERS -> throw new IllegalArgumentException("homes are compared together");
    };
  }
}
