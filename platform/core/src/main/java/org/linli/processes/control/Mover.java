package org.linli.processes.control;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.linli.access.boundary.NotFound;
import org.linli.calendar.entity.WorkingTime;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.How;
import org.linli.processes.entity.InstanceState;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.Term;
import org.linli.processes.entity.Token;
import org.linli.processes.entity.Trigger;
import org.linli.processes.entity.Version;
import org.linli.tenancy.entity.TenantId;

/**
 * Moves tokens as far as they go by themselves, in memory: whatever it does is written in one go
 * afterwards, or not at all.
 */
final class Mover {

  /** More steps than this without anybody having to do something are a circle. */
  private static final int MOST_STEPS = 5_000;

  /** Calls in calls. */
  private static final int DEEPEST = 10;

  /**
   * What a mover needs to know.
   *
   * @param newest of a called process, in this tenant
   * @param office when so much working time from now is over
   * @param actor null for the platform itself
   */
  record Ground(
      TenantId tenant,
      Map<String, Action> actions,
      Function<String, Version> newest,
      Function<WorkingTime, Instant> office,
      UUID actor,
      Instant now) {}

  private record Arrival(Run run, int token) {}

  private final Ground ground;
  private final Effects effects = new Effects();
  private final Map<UUID, Run> runs = new HashMap<>();
  private final Queue<Arrival> arrivals = new ArrayDeque<>();

  Mover(Ground ground, Collection<Run> held) {
    this.ground = ground;
    held.forEach(run -> runs.put(run.id(), run));
  }

  Effects effects() {
    return effects;
  }

  /** Null where it is not among those that are held, or has ended. */
  Run run(UUID id) {
    var run = runs.get(id);
    return run != null && run.isRunning() ? run : null;
  }

  Run start(Run.Origin origin, Version version, Map<String, Object> variables) {
    var run = new Run(origin, version);
    Values.put(run.variables(), Values.checked(version.model(), variables));
    runs.put(run.id(), run);
    effects.start(run);
    arrive(run, run.add(version.model().start(null).orElseThrow().id(), null, null, ground.now()));
    return run;
  }

  /** What a token waited for has come: it goes on. */
  void goOn(Run run, Token token, How how, String note) {
    leave(run, token, how, note);
  }

  /**
   * A time has come, or a message.
   *
   * @param node the step that waited: where the token is, or an event at its edge
   */
  void happened(Run run, Token token, String node, How how) {
    switch (run.model().find(node).orElse(null)) {
      case Node.Catch event when token.node().equals(node) -> leave(run, token, how, null);
      case Node.ServiceTask task when token.node().equals(node) -> perform(run, token, task);
      case Node.Boundary event when token.node().equals(event.host()) ->
          edge(run, token, event, how);
      case null, default -> {
        // The token is somewhere else by now.
      }
    }
  }

  void cancel(Run run, String reason) {
    for (var token : run.within(null)) {
      drop(run, token, How.CANCELLED, reason);
    }
    run.over(InstanceState.CANCELLED, ground.now());
    effects.touch(run);
  }

  /** Until every token waits or is gone. */
  Effects settle() {
    int steps = 0;
    for (var next = arrivals.poll(); next != null; next = arrivals.poll()) {
      var token = next.run().token(next.token());
      if (token != null && next.run().isRunning()) {
        if (++steps > MOST_STEPS) {
          throw new Endless(next.run().version().key());
        }
        enter(next.run(), token);
      }
    }
    return effects;
  }

  private void arrive(Run run, Token token) {
    effects.touch(run);
    arrivals.add(new Arrival(run, token.id()));
  }

  private void enter(Run run, Token token) {
    var node = run.at(token);
    switch (node) {
      case Node.Start start -> leave(run, token, How.PASSED, null);
      case Node.Boundary event -> leave(run, token, How.PASSED, null);
      case Node.UserTask task -> {
        open(run, token, task);
        arm(run, token);
      }
      case Node.ServiceTask task when task.later() -> {
        effects.timer(run, token, task.id(), true, ground.now());
        arm(run, token);
      }
      case Node.ServiceTask task -> perform(run, token, task);
      case Node.Exclusive gateway -> choose(run, token, gateway);
      case Node.Parallel gateway -> join(run, token, gateway);
      case Node.Catch event -> await(run, token, event.id(), event.trigger());
      case Node.SubProcess sub -> {
        arm(run, token);
        var start = run.model().start(sub.id()).orElseThrow();
        arrive(run, run.add(start.id(), token.id(), null, ground.now()));
      }
      case Node.Call call -> {
        arm(run, token);
        call(run, token, call);
      }
      case Node.End end -> end(run, token, end);
    }
  }

  private void open(Run run, Token token, Node.UserTask task) {
    var who = task.candidates();
    var due =
        task.limit() == null
            ? null
            : task.limit().from(ground.now(), run.variables(), ground.office());
    effects.task(
        run,
        token,
        task,
        account(run.variables().get(who.assignee())),
        (String) run.variables().get(who.place()),
        due);
  }

  /** What is no account leaves the task on offer. */
  private static UUID account(Object value) {
    try {
      return value == null ? null : UUID.fromString(value.toString());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void arm(Run run, Token token) {
    for (var event : run.model().boundaries(token.node())) {
      await(run, token, event.id(), event.trigger());
    }
  }

  private void await(Run run, Token token, String node, Trigger trigger) {
    switch (trigger) {
      case Trigger.Timer timer ->
          effects.timer(
              run,
              token,
              node,
              false,
              timer.due().from(ground.now(), run.variables(), ground.office()));
      case Trigger.Message message -> effects.wait(run, token, node, message.name());
    }
  }

  private void perform(Run run, Token token, Node.ServiceTask task) {
    var action = ground.actions().get(task.action());
    if (action == null) {
      throw new NotFound("process-action");
    }
    var results =
        action.perform(
            new ActionCall(
                ground.tenant(),
                run.id(),
                run.version().key(),
                run.version().id(),
                run.origin().businessKey(),
                task.id(),
                token.id() + "@" + token.since().toEpochMilli(),
                values(task.inputs(), run),
                known(run)));
    var taken = new LinkedHashMap<String, Object>();
    task.outputs().forEach((name, variable) -> taken.put(variable, results.get(name)));
    Values.put(run.variables(), Values.checked(run.model(), taken));
    leave(run, token, How.PASSED, null);
  }

  private static Map<String, Object> known(Run run) {
    var known = new LinkedHashMap<String, Object>(run.variables());
    known.values().removeIf(java.util.Objects::isNull);
    return known;
  }

  private static Map<String, Object> values(Map<String, Term> inputs, Run run) {
    var values = new LinkedHashMap<String, Object>();
    inputs.forEach(
        (name, term) -> {
          var value = term.value(run.variables());
          if (value != null) {
            values.put(name, value);
          }
        });
    return values;
  }

  private void choose(Run run, Token token, Node.Exclusive gateway) {
    var flows = run.model().out(gateway.id());
    var chosen =
        flows.stream()
            .filter(flow -> flow.condition() != null && !flow.id().equals(gateway.defaultFlow()))
            .filter(flow -> flow.condition().holds(run.variables()))
            .findFirst()
            .or(() -> flows.stream().filter(f -> f.id().equals(gateway.defaultFlow())).findFirst())
            .orElse(flows.getFirst());
    effects.pass(run, token, How.PASSED, ground.now(), null, null);
    follow(run, token, chosen);
  }

  /** Exactly one token of every flow that comes in, of the same round of the same sub-process. */
  private void join(Run run, Token token, Node.Parallel gateway) {
    var taken = new LinkedHashMap<String, Token>();
    var here =
        run.within(token.scope()).stream().filter(t -> t.node().equals(gateway.id())).toList();
    for (var flow : run.model().in(gateway.id())) {
      var came = here.stream().filter(t -> flow.id().equals(t.via())).findFirst();
      if (came.isEmpty()) {
        return;
      }
      taken.put(flow.id(), came.get());
    }
    taken.values().forEach(run::remove);
    effects.pass(run, token, How.PASSED, ground.now(), ground.actor(), null);
    for (var flow : run.model().out(gateway.id())) {
      arrive(run, run.add(flow.to(), token.scope(), flow.id(), ground.now()));
    }
  }

  private void call(Run run, Token token, Node.Call call) {
    int depth = 0;
    for (var at = run; at != null && at.origin().parent() != null; depth++) {
      at = runs.get(at.origin().parent());
    }
    if (depth >= DEEPEST) {
      throw new Endless(call.called());
    }
    start(
        new Run.Origin(
            Sql.newId(), run.origin().root(), run.id(), token.id(), run.origin().businessKey()),
        ground.newest().apply(call.called()),
        values(call.inputs(), run));
  }

  private void end(Run run, Token token, Node.End end) {
    effects.pass(run, token, How.ENDED, ground.now(), null, null);
    run.remove(token);
    effects.touch(run);
    if (end.terminating()) {
      run.within(token.scope()).forEach(other -> drop(run, other, How.CANCELLED, null));
    }
    if (token.scope() == null) {
      run.outcome(end.outcome());
    }
    if (!run.within(token.scope()).isEmpty()) {
      return;
    }
    if (token.scope() != null) {
      leave(run, run.token(token.scope()), How.PASSED, null);
    } else {
      run.over(InstanceState.ENDED, ground.now());
      back(run);
    }
  }

  /** To the process that called it. */
  private void back(Run run) {
    var caller = runs.get(run.origin().parent());
    var token = caller == null ? null : caller.token(run.origin().parentToken());
    if (token != null && caller.at(token) instanceof Node.Call call) {
      var taken = new LinkedHashMap<String, Object>();
      call.outputs().forEach((name, variable) -> taken.put(variable, run.variables().get(name)));
      Values.put(caller.variables(), Values.checked(caller.model(), taken));
      leave(caller, token, How.PASSED, null);
    }
  }

  private void edge(Run run, Token token, Node.Boundary event, How how) {
    if (event.interrupting()) {
      inside(run, token, How.INTERRUPTED);
      effects.pass(run, token, How.INTERRUPTED, ground.now(), ground.actor(), null);
      arrive(run, run.move(token, event.id(), null, ground.now()));
    } else {
      arrive(run, run.add(event.id(), token.scope(), null, ground.now()));
    }
  }

  private void leave(Run run, Token token, How how, String note) {
    var by = how == How.DONE || how == How.MESSAGE ? ground.actor() : null;
    effects.pass(run, token, how, ground.now(), by, note);
    // What it waited for itself has come, and was taken away with that.
    if (!run.model().boundaries(token.node()).isEmpty()) {
      effects.disarm(run, token);
    }
    follow(run, token, run.model().out(token.node()).getFirst());
  }

  private void follow(Run run, Token token, Flow flow) {
    arrive(run, run.move(token, flow.to(), flow.id(), ground.now()));
  }

  /** A token and all that hangs on it. */
  private void drop(Run run, Token token, How how, String note) {
    inside(run, token, how);
    effects.pass(run, token, how, ground.now(), ground.actor(), note);
    run.remove(token);
    effects.touch(run);
  }

  private void inside(Run run, Token token, How how) {
    effects.disarm(run, token);
    switch (run.at(token)) {
      case Node.UserTask task -> effects.dropTask(run, token);
      case Node.SubProcess sub -> run.within(token.id()).forEach(t -> drop(run, t, how, null));
      case Node.Call call ->
          runs.values().stream()
              .filter(child -> run.id().equals(child.origin().parent()))
              .filter(child -> child.origin().parentToken() == token.id() && child.isRunning())
              .toList()
              .forEach(child -> cancel(child, null));
      default -> {
        // Nothing hangs on it.
      }
    }
  }
}
