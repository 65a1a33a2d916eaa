package org.linli.processes.control;

import java.util.List;
import org.linli.calendar.boundary.Calendar;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trial;

/** What can be told of instances that were. */
public final class History {

  private History() {}

  public static Course course(String key, List<PastRun> runs) {
    return Mining.of(key, runs);
  }

  public static Trial trial(ProcessModel draft, List<PastRun> runs, Calendar calendar) {
    return new Rehearsal(draft, runs, calendar).run();
  }
}
