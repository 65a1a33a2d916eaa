package org.linli.processes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.linli.calendar.boundary.Calendar;
import org.linli.processes.control.History;
import org.linli.processes.control.PastRuns;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trial;
import org.linli.tenancy.entity.TenantId;

/** What the past of a kind tells: how it went, and what a draft would have made of it. */
@ApplicationScoped
public class Courses {

  /** What older ones tell is told by these, too. */
  private static final int MOST = 5_000;

  private static final int MOST_OF_MANY = 250;

  private final PastRuns past;
  private final Calendar calendar;

  @Inject
  public Courses(PastRuns past, Calendar calendar) {
    this.past = past;
    this.calendar = calendar;
  }

  /** For the container's proxy alone. */
  protected Courses() {
    this(null, null);
  }

  /** The instances of a community that began since then, the newest first. */
  public List<PastRun> past(TenantId tenant, String key, Instant since) {
    return past.of(tenant, key, since, MOST);
  }

  /** The same of one of many communities: fewer, so that all of them together can be held. */
  public List<PastRun> pastOfMany(TenantId tenant, String key, Instant since) {
    return past.of(tenant, key, since, MOST_OF_MANY);
  }

  /** How they went. */
  public Course course(String key, List<PastRun> runs) {
    return History.course(key, runs);
  }

  /** What a draft would have made of them. */
  public Trial trial(ProcessModel draft, List<PastRun> runs) {
    return History.trial(draft, runs, calendar);
  }
}
