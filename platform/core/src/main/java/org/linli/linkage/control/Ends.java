package org.linli.linkage.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.alarms.boundary.AlarmCleared;
import org.linli.commands.boundary.CommandEnded;
import org.linli.commands.entity.CommandState;
import org.linli.linkage.entity.StepState;
import org.linli.tenancy.entity.TenantId;

/** What ends: alarms, and commands that went out. */
public final class Ends {

  private Ends() {}

  /** The runs that are over with this alarm. */
  public static List<UUID> cleared(Handle handle, AlarmCleared alarm) {
    return new RunTable(handle, alarm.tenant()).cleared(alarm.alarm(), alarm.at());
  }

  /** The run of a drill that somebody ended. */
  public static Optional<UUID> drill(Handle handle, TenantId tenant, UUID drill, Instant at) {
    var runs = new RunTable(handle, tenant);
    var run = runs.ofDrill(drill);
    run.ifPresent(known -> runs.clear(known, at));
    return run;
  }

  /** The run whose step it ends; none where the command was not linkage's. */
  public static Optional<UUID> of(Handle handle, CommandEnded ended) {
    var steps = new StepTable(handle, ended.tenant());
    var step = steps.byCommand(ended.id().value());
    step.ifPresent(
        row ->
            steps.over(
                row.id(),
                ended.state() == CommandState.DONE ? StepState.DONE : StepState.FAILED,
                ended.state() == CommandState.EXPIRED ? "no-answer" : ended.answer(),
                0,
                null,
                Instant.now()));
    return step.map(row -> row.run());
  }
}
