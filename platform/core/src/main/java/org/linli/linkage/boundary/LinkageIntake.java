package org.linli.linkage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.alarms.boundary.AlarmRaised;
import org.linli.commands.boundary.CommandEnded;
import org.linli.linkage.control.Begin;
import org.linli.linkage.control.Ends;

/** What this room hears, each in the transaction in which it happens. */
@ApplicationScoped
public class LinkageIntake {

  private final Jdbi jdbi;
  private final Begin begin;

  @Inject
  public LinkageIntake(Jdbi jdbi, Begin begin) {
    this.jdbi = jdbi;
    this.begin = begin;
  }

  /** For the container's proxy alone. */
  protected LinkageIntake() {
    this(null, null);
  }

  public void raised(@Observes AlarmRaised alarm) {
    begin.raised(alarm);
  }

  /** When all alarms of a run are over, what was opened is put back. */
  public void cleared(@Observes AlarmCleared alarm) {
    jdbi.useHandle(
        handle -> Ends.cleared(handle, alarm).forEach(run -> begin.due(alarm.tenant(), run)));
  }

  /** A device answered, or its time is out. */
  public void ended(@Observes CommandEnded ended) {
    jdbi.useHandle(
        handle -> Ends.of(handle, ended).ifPresent(run -> begin.due(ended.tenant(), run)));
  }
}
