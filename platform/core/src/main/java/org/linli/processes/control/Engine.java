package org.linli.processes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Announcements;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.calendar.boundary.Calendar;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.InstanceEnded;
import org.linli.processes.boundary.TaskDone;
import org.linli.processes.boundary.TaskOpened;
import org.linli.processes.boundary.TasksDropped;
import org.linli.processes.entity.How;
import org.linli.processes.entity.TaskRow;
import org.linli.tenancy.entity.TenantId;

/**
 * Runs processes, in the transaction and the tenant that stand open: locks the instances, moves
 * their tokens, writes all of it in one go, and tells what came of it.
 */
@ApplicationScoped
public class Engine {

  private static final int LONGEST_KEY = 120;
  private static final int LONGEST_NOTE = 400;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final Shelf shelf;
  private final Actions actions;
  private final Announcements announcements;
  private final Calendar calendar;
  private final InstantSource clock;

  @Inject
  public Engine(
      Jdbi jdbi,
      Scopes scopes,
      Shelf shelf,
      @Any Instance<Action> actions,
      Announcements announcements,
      Calendar calendar) {
    this(
        jdbi,
        scopes,
        shelf,
        (Iterable<Action>) actions,
        announcements,
        calendar,
        InstantSource.system());
  }

  public Engine(
      Jdbi jdbi,
      Scopes scopes,
      Shelf shelf,
      Iterable<Action> actions,
      Announcements announcements,
      Calendar calendar,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.shelf = shelf;
    this.actions = new Actions(actions);
    this.announcements = announcements;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Engine() {
    this(null, null, null, List.<Action>of(), null, null, null);
  }

  public UUID start(String key, String businessKey, Map<String, Object> variables) {
    return start(key, businessKey, variables, scopes.caller().accountId());
  }

  /**
   * @param by who begins it; null where nobody is to be named
   */
  public UUID start(String key, String businessKey, Map<String, Object> variables, UUID by) {
    if (businessKey != null && businessKey.length() > LONGEST_KEY) {
      throw new Invalid("businessKey", "too-long");
    }
    var version = shelf.newest(tenant(), key);
    var id = Sql.newId();
    jdbi.useHandle(
        handle ->
            move(
                handle,
                List.of(),
                new Script(),
                by,
                mover ->
                    mover.start(
                        new Run.Origin(id, id, null, null, businessKey), version, variables)));
    return id;
  }

  /**
   * @throws NotFound for a task of another community as for one that there is not
   * @throws TaskOver where it is done already
   * @throws NotYourTask where it is in other hands, or not offered to the caller
   */
  public void claim(UUID id) {
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          var task = mine(handle, id, caller);
          if (task.assignee() == null
              && !new TaskTable(tenant())
                  .claim(
                      handle, id, caller.accountId(), clock.instant().atOffset(ZoneOffset.UTC))) {
            throw new TaskOver();
          }
        });
  }

  /** Whoever may take it may also do it at once. */
  public void complete(UUID id, Map<String, Object> variables, String note) {
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          var task = mine(handle, id, caller);
          var now = clock.instant().atOffset(ZoneOffset.UTC);
          var first =
              new Script()
                  .add(
                      "update process_task set state = 'DONE', ended_at = ?, ended_by = ? where"
                          + " tenant_id = ? and id = ?",
                      now,
                      caller.accountId(),
                      tenant().value(),
                      id);
          var held = new InstanceTable(handle, tenant(), shelf).lock(List.of(task.root()));
          move(
              handle,
              held,
              first,
              mover -> {
                var run = mover.run(task.instance());
                var token = run == null ? null : run.token(task.token());
                if (token == null || !token.node().equals(task.node())) {
                  throw new TaskOver();
                }
                Values.put(run.variables(), Values.checked(run.model(), variables));
                mover.goOn(run, token, How.DONE, shortened(note));
              });
          announcements.announce(new TaskDone(tenant(), id));
        });
  }

  private TaskRow mine(Handle handle, UUID id, Caller caller) {
    var task =
        new TaskTable(tenant()).find(handle, id).orElseThrow(() -> new NotFound("process-task"));
    if (!task.state().isOpen()) {
      throw new TaskOver();
    }
    var offered =
        task.assignee() == null
            ? caller.roles().stream().anyMatch(task.roles()::contains)
            : task.assignee().equals(caller.accountId());
    if (!offered && !caller.isSystem()) {
      throw new NotYourTask();
    }
    return task;
  }

  /**
   * A message has come for whatever waits for it.
   *
   * @return how many instances took it
   */
  public int message(String name, String businessKey, Map<String, Object> variables) {
    return jdbi.withHandle(
        handle -> {
          var waits = new WaitTable(handle, tenant()).taking(name, businessKey);
          if (waits.isEmpty()) {
            return 0;
          }
          var roots = waits.stream().map(Waiting::root).distinct().sorted().toList();
          var held = new InstanceTable(handle, tenant(), shelf).lock(roots);
          move(
              handle,
              held,
              WaitTable.taken(tenant(), waits),
              mover ->
                  waits.forEach(
                      wait -> {
                        var run = mover.run(wait.instance());
                        var token = run == null ? null : run.token(wait.token());
                        if (token != null) {
                          Values.put(run.variables(), Values.checked(run.model(), variables));
                          mover.happened(run, token, wait.node(), How.MESSAGE);
                        }
                      }));
          return waits.size();
        });
  }

  /** A step that failed is done now, in the transaction and by the caller that stand open. */
  public void again(Waiting failed) {
    jdbi.useHandle(handle -> fire(handle, List.of(failed)));
  }

  /** Times that have come, of one tenant. */
  void fire(Handle handle, List<Waiting> due) {
    var roots = due.stream().map(Waiting::root).distinct().sorted().toList();
    var held = new InstanceTable(handle, tenant(), shelf).lock(roots);
    var gone =
        new Script()
            .add(
                "delete from process_timer where id in (select * from unnest(cast(? as uuid[])))",
                (Object) due.stream().map(timer -> timer.id().toString()).toArray(String[]::new));
    move(
        handle,
        held,
        gone,
        mover ->
            due.forEach(
                timer -> {
                  var run = mover.run(timer.instance());
                  var token = run == null ? null : run.token(timer.token());
                  if (token != null) {
                    mover.happened(run, token, timer.node(), How.TIMED);
                    mover.settle();
                  }
                }));
  }

  /**
   * @throws InstanceOver where it has ended
   */
  public void cancel(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Invalid("reason", "required");
    }
    jdbi.useHandle(
        handle -> {
          var table = new InstanceTable(handle, tenant(), shelf);
          var root = table.root(id).orElseThrow(() -> new NotFound("process-instance"));
          move(
              handle,
              table.lock(List.of(root)),
              new Script(),
              mover -> {
                var run = mover.run(id);
                if (run == null) {
                  throw new InstanceOver();
                }
                mover.cancel(run, shortened(reason));
              });
        });
  }

  void move(Handle handle, Collection<Run> held, Script first, Consumer<Mover> what) {
    move(handle, held, first, scopes.caller().accountId(), what);
  }

  private void move(
      Handle handle, Collection<Run> held, Script first, UUID actor, Consumer<Mover> what) {
    var now = clock.instant();
    var mover =
        new Mover(
            new Mover.Ground(
                tenant(),
                actions.byName(),
                key -> shelf.newest(tenant(), key),
                time -> calendar.after(tenant(), now, time),
                actor,
                now),
            held);
    what.accept(mover);
    var effects = mover.settle();
    new Writing(tenant(), now, actor).write(handle, effects, first);
    tell(effects, now);
  }

  private void tell(Effects effects, Instant now) {
    for (var task : effects.tasks) {
      announcements.announce(
          new TaskOpened(
              tenant(),
              task.id(),
              task.run().id(),
              task.run().version().key(),
              task.step().id(),
              task.step().candidates().roles(),
              task.place(),
              task.assignee(),
              task.run().version().id(),
              now,
              task.due(),
              task.isWorking()));
    }
    if (!effects.droppedTasks.isEmpty()) {
      announcements.announce(
          new TasksDropped(
              tenant(),
              effects.droppedTasks.stream().map(place -> place.run().id()).distinct().toList()));
    }
    List.of(effects.started, effects.touched).stream()
        .flatMap(runs -> runs.values().stream())
        .filter(run -> !run.isRunning())
        .forEach(
            run ->
                announcements.announce(
                    new InstanceEnded(
                        tenant(),
                        run.id(),
                        run.version().key(),
                        run.origin().businessKey(),
                        run.state(),
                        run.outcome())));
  }

  private TenantId tenant() {
    return scopes.requireTenant();
  }

  private static String shortened(String note) {
    return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
  }
}
