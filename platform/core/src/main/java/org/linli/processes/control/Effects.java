package org.linli.processes.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.persistence.Sql;
import org.linli.processes.entity.How;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.TaskState;
import org.linli.processes.entity.Token;
import org.linli.processes.entity.Trigger;
import org.linli.processes.entity.Visit;

/** What moving tokens brings with it, collected to be written in one go. */
final class Effects {

  /** A new task. */
  record NewTask(
      UUID id, Run run, int token, Node.UserTask step, UUID assignee, String place, Instant due) {
    TaskState state() {
      return assignee == null ? TaskState.OPEN : TaskState.CLAIMED;
    }

    /** Whether its limit is in working time. */
    boolean isWorking() {
      return step.limit() != null && step.limit().isWorking();
    }
  }

  /** A token goes on by itself at a time. */
  record NewTimer(UUID id, Run run, int token, String node, boolean action, Instant due) {}

  /** A token waits for a message. */
  record NewWait(UUID id, Run run, int token, String node, String message) {}

  /** A step of an instance that is over. */
  record Passed(Run run, Visit visit) {}

  /** What stood by a token is taken away. */
  record Place(Run run, int token) {}

  final Map<UUID, Run> started = new LinkedHashMap<>();
  final Map<UUID, Run> touched = new LinkedHashMap<>();
  final List<NewTask> tasks = new ArrayList<>();
  final List<Place> droppedTasks = new ArrayList<>();
  final List<NewTimer> timers = new ArrayList<>();
  final List<NewWait> waits = new ArrayList<>();

  /** Where no time is waited for any more, and no action tried. */
  final List<Place> stopped = new ArrayList<>();

  /** Where no message is waited for any more. */
  final List<Place> deafened = new ArrayList<>();

  final List<Passed> passed = new ArrayList<>();

  void start(Run run) {
    started.put(run.id(), run);
  }

  void touch(Run run) {
    if (!started.containsKey(run.id())) {
      touched.put(run.id(), run);
    }
  }

  void task(Run run, Token token, Node.UserTask step, UUID assignee, String place, Instant due) {
    tasks.add(new NewTask(Sql.newId(), run, token.id(), step, assignee, place, due));
  }

  void timer(Run run, Token token, String node, boolean action, Instant due) {
    timers.add(new NewTimer(Sql.newId(), run, token.id(), node, action, due));
  }

  void wait(Run run, Token token, String node, String message) {
    waits.add(new NewWait(Sql.newId(), run, token.id(), node, message));
  }

  void pass(Run run, Token token, How how, Instant now, UUID by, String note) {
    passed.add(
        new Passed(
            run, new Visit(run.nextVisit(), token.node(), how, token.since(), now, by, note)));
  }

  /** A task that was opened in this very transaction is not written at all. */
  void dropTask(Run run, Token token) {
    if (!tasks.removeIf(task -> task.run() == run && task.token() == token.id())) {
      droppedTasks.add(new Place(run, token.id()));
    }
  }

  /** What the step, or an event at its edge, waited for. */
  void disarm(Run run, Token token) {
    timers.removeIf(timer -> timer.run() == run && timer.token() == token.id());
    waits.removeIf(wait -> wait.run() == run && wait.token() == token.id());
    if (started.containsKey(run.id())) {
      return;
    }
    var node = run.at(token);
    var place = new Place(run, token.id());
    var events =
        Stream.concat(
                run.model().boundaries(node.id()).stream().map(Node.Boundary::trigger),
                node instanceof Node.Catch event ? Stream.of(event.trigger()) : Stream.empty())
            .toList();
    if (node instanceof Node.ServiceTask
        || events.stream().anyMatch(Trigger.Timer.class::isInstance)) {
      stopped.add(place);
    }
    if (events.stream().anyMatch(Trigger.Message.class::isInstance)) {
      deafened.add(place);
    }
  }
}
