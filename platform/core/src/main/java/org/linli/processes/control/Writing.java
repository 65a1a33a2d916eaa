package org.linli.processes.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Insertion;
import org.linli.processes.control.Effects.NewTask;
import org.linli.processes.control.Effects.NewTimer;
import org.linli.processes.control.Effects.NewWait;
import org.linli.processes.control.Effects.Passed;
import org.linli.processes.control.Effects.Place;
import org.linli.tenancy.entity.TenantId;

/** Writes what moving tokens brought with it: one round trip, for one instance or for hundreds. */
final class Writing {

  private static final String UPDATE =
      """
      update process_instance i set definition_id = cast(u.definition as uuid), state = u.state,
        outcome = u.outcome, variables = cast(u.variables as jsonb), standing = cast(u.standing as jsonb),
        ended_at = cast(u.ended as timestamptz)
      from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
        cast(? as text[]), cast(? as text[])) as u (id, definition, state, outcome, variables, standing, ended)
      where i.tenant_id = ? and i.id = cast(u.id as uuid)\
      """;

  private static final String UPDATE_ONE =
      """
      update process_instance set definition_id = ?, state = ?, outcome = ?, variables = cast(? as jsonb),
        standing = cast(? as jsonb), ended_at = cast(? as timestamptz)
      where tenant_id = ? and id = ?\
      """;

  private static final String OF_TOKENS =
      " where tenant_id = ? and (instance_id, token) in"
          + " (select * from unnest(cast(? as uuid[]), cast(? as int[])))";

  private final TenantId tenant;
  private final Instant now;
  private final UUID actor;

  Writing(TenantId tenant, Instant now, UUID actor) {
    this.tenant = tenant;
    this.now = now;
    this.actor = actor;
  }

  /**
   * @param first what is written before it
   */
  void write(Handle handle, Effects effects, Script first) {
    first.add(instances(), List.copyOf(effects.started.values()));
    update(first, List.copyOf(effects.touched.values()));
    // A token that was taken away may have the next task already: the old one goes first.
    at(
        first,
        "update process_task set state = 'CANCELLED', ended_at = '" + now + "'",
        " and state in ('OPEN', 'CLAIMED')",
        effects.droppedTasks);
    first.add(tasks(), effects.tasks);
    at(first, "delete from process_timer", "", effects.stopped);
    at(first, "delete from process_message", "", effects.deafened);
    at(
        first,
        "update process_incident set solved_at = '" + now + "'",
        " and solved_at is null",
        effects.stopped);
    if (!effects.stopped.isEmpty()) {
      first.add(Incidents.NONE_LEFT, tenant.value(), tenant.value(), tenant.value());
    }
    first.add(timers(), effects.timers);
    first.add(waits(), effects.waits);
    first.add(visits(), effects.passed);
    first.run(handle);
  }

  private void update(Script script, List<Run> runs) {
    if (runs.size() == 1) {
      var run = runs.getFirst();
      script.add(
          UPDATE_ONE,
          run.version().id(),
          run.state().name(),
          run.outcome(),
          Values.json(run.variables()),
          run.standing().json(),
          run.endedAt() == null ? null : run.endedAt().toString(),
          tenant.value(),
          run.id());
    } else if (!runs.isEmpty()) {
      script.add(
          UPDATE,
          texts(runs, Run::id),
          texts(runs, run -> run.version().id()),
          texts(runs, Run::state),
          texts(runs, Run::outcome),
          texts(runs, run -> Values.json(run.variables())),
          texts(runs, run -> run.standing().json()),
          texts(runs, Run::endedAt),
          tenant.value());
    }
  }

  private void at(Script script, String statement, String and, List<Place> places) {
    if (!places.isEmpty()) {
      script.add(
          statement + OF_TOKENS + and,
          tenant.value(),
          texts(places, place -> place.run().id()),
          texts(places, Place::token));
    }
  }

  private Insertion<Run> instances() {
    return Insertion.<Run>into("process_instance")
        .with("tenant_id", run -> tenant)
        .with("id", "uuid", Run::id)
        .with("root_id", "uuid", run -> run.origin().root())
        .with("parent_id", "uuid", run -> run.origin().parent())
        .with("parent_token", "int", run -> run.origin().parentToken())
        .with("definition_id", "uuid", run -> run.version().id())
        .with("key", run -> run.version().key())
        .with("business_key", run -> run.origin().businessKey())
        .with("state", Run::state)
        .with("outcome", Run::outcome)
        .with("variables", "jsonb", run -> Values.json(run.variables()))
        .with("standing", "jsonb", run -> run.standing().json())
        .with("started_at", "timestamptz", run -> now)
        .with("started_by", "uuid", run -> actor)
        .with("ended_at", "timestamptz", Run::endedAt);
  }

  private Insertion<NewTask> tasks() {
    return Insertion.<NewTask>into("process_task")
        .with("tenant_id", task -> tenant)
        .with("id", "uuid", NewTask::id)
        .with("instance_id", "uuid", task -> task.run().id())
        .with("root_id", "uuid", task -> task.run().origin().root())
        .with("token", "int", NewTask::token)
        .with("node", task -> task.step().id())
        .with("name", task -> task.step().name())
        .with("state", NewTask::state)
        .with("roles", task -> Roles.written(task.step().candidates().roles()))
        .with("place", NewTask::place)
        .with("assignee", "uuid", NewTask::assignee)
        .with("opened_at", "timestamptz", task -> now)
        .with("due_at", "timestamptz", NewTask::due)
        .with("working", "boolean", NewTask::isWorking);
  }

  private Insertion<NewTimer> timers() {
    return Insertion.<NewTimer>into("process_timer")
        .with("id", "uuid", NewTimer::id)
        .with("tenant_id", timer -> tenant)
        .with("instance_id", "uuid", timer -> timer.run().id())
        .with("root_id", "uuid", timer -> timer.run().origin().root())
        .with("token", "int", NewTimer::token)
        .with("node", NewTimer::node)
        .with("kind", timer -> timer.action() ? "ACTION" : "TIMER")
        .with("due_at", "timestamptz", NewTimer::due)
        .with("attempts", "int", timer -> 0);
  }

  private Insertion<NewWait> waits() {
    return Insertion.<NewWait>into("process_message")
        .with("tenant_id", wait -> tenant)
        .with("id", "uuid", NewWait::id)
        .with("instance_id", "uuid", wait -> wait.run().id())
        .with("root_id", "uuid", wait -> wait.run().origin().root())
        .with("token", "int", NewWait::token)
        .with("node", NewWait::node)
        .with("name", NewWait::message)
        .with("business_key", wait -> wait.run().origin().businessKey());
  }

  private Insertion<Passed> visits() {
    return Insertion.<Passed>into("process_history")
        .with("tenant_id", passed -> tenant)
        .with("instance_id", "uuid", passed -> passed.run().id())
        .with("ordinal", "int", passed -> passed.visit().ordinal())
        .with("node", passed -> passed.visit().node())
        .with("how", passed -> passed.visit().how())
        .with("entered_at", "timestamptz", passed -> passed.visit().enteredAt())
        .with("left_at", "timestamptz", passed -> passed.visit().leftAt())
        .with("by_id", "uuid", passed -> passed.visit().by())
        .with("note", passed -> passed.visit().note());
  }

  private static <T> String[] texts(List<T> rows, Function<T, ?> value) {
    return rows.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }
}
