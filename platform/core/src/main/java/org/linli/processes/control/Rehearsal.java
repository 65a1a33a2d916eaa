package org.linli.processes.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.linli.calendar.boundary.Calendar;
import org.linli.processes.entity.Due;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.Trial;
import org.linli.processes.entity.Trial.TrialStep;
import org.linli.processes.entity.Trial.TrialWay;
import org.linli.processes.entity.Visit;

/** Lays the limits and conditions of a draft upon what past instances did. */
final class Rehearsal {

  private final ProcessModel draft;
  private final List<PastRun> runs;
  private final Calendar calendar;

  Rehearsal(ProcessModel draft, List<PastRun> runs, Calendar calendar) {
    this.draft = draft;
    this.runs = runs;
    this.calendar = calendar;
  }

  Trial run() {
    var whole =
        draft
            .all(Node.UserTask.class)
            .mapToDouble(step -> Spread.of(lengths(step.id())).sum())
            .sum();
    return new Trial(
        runs.size(),
        Spread.median(runs),
        draft.all(Node.UserTask.class).map(step -> step(step, whole)).toList(),
        draft
            .all(Node.Exclusive.class)
            .filter(choice -> draft.out(choice.id()).size() > 1)
            .flatMap(choice -> ways(choice).stream())
            .toList(),
        gone());
  }

  private List<Duration> lengths(String node) {
    return runs.stream()
        .flatMap(run -> run.visits().stream())
        .filter(visit -> visit.node().equals(node))
        .map(visit -> Duration.between(visit.enteredAt(), visit.leftAt()))
        .toList();
  }

  private TrialStep step(Node.UserTask step, double whole) {
    var spread = Spread.of(lengths(step.id()));
    int before = 0;
    int after = 0;
    String limitBefore = null;
    for (var run : runs) {
      var old = run.model().find(step.id()).orElse(null) instanceof Node.UserTask was ? was : null;
      if (limitBefore == null && old != null) {
        limitBefore = written(old.limit());
      }
      for (var visit : run.visits()) {
        if (visit.node().equals(step.id())) {
          before += old != null && isLate(run, visit, old.limit()) ? 1 : 0;
          after += isLate(run, visit, step.limit()) ? 1 : 0;
        }
      }
    }
    return new TrialStep(
        step.id(),
        step.name(),
        spread.sorted().length,
        spread.median(),
        spread.slow(),
        spread.share(whole),
        limitBefore,
        written(step.limit()),
        before,
        after);
  }

  private boolean isLate(PastRun run, Visit visit, Due limit) {
    if (limit == null) {
      return false;
    }
    Instant due =
        limit.from(
            visit.enteredAt(),
            known(run),
            time -> calendar.after(run.tenant(), visit.enteredAt(), time));
    return visit.leftAt().isAfter(due);
  }

  private static String written(Due limit) {
    return limit == null || limit.length() == null ? null : limit.length().written();
  }

  /**
   * A choice is judged once for each instance that came to it, or to a step right before it where
   * the choice itself is new.
   */
  private List<TrialWay> ways(Node.Exclusive choice) {
    var before = new LinkedHashMap<String, Integer>();
    var after = new LinkedHashMap<String, Integer>();
    for (var run : runs) {
      if (cameTo(run, choice)) {
        after.merge(next(choice, known(run)).id(), 1, Integer::sum);
      }
      went(run, choice.id()).forEach(flow -> before.merge(flow, 1, Integer::sum));
    }
    return draft.out(choice.id()).stream()
        .map(
            flow ->
                new TrialWay(
                    choice.name(),
                    flow.id(),
                    draft.find(flow.to()).map(Node::name).orElse(flow.to()),
                    before.getOrDefault(flow.id(), 0),
                    after.getOrDefault(flow.id(), 0)))
        .toList();
  }

  /** What the draft takes for what it was then: a variable of another type now says nothing. */
  private Map<String, Object> known(PastRun run) {
    var known = new HashMap<>(run.variables());
    known
        .keySet()
        .removeIf(name -> draft.variables().get(name) != run.model().variables().get(name));
    return known;
  }

  private boolean cameTo(PastRun run, Node.Exclusive choice) {
    return run.was(choice.id())
        || run.model().find(choice.id()).isEmpty()
            && draft.in(choice.id()).stream().anyMatch(flow -> run.was(flow.from()));
  }

  private Flow next(Node.Exclusive choice, Map<String, Object> variables) {
    var out = draft.out(choice.id());
    return out.stream()
        .filter(flow -> flow.condition() != null && flow.condition().holds(variables))
        .findFirst()
        .or(() -> out.stream().filter(flow -> flow.id().equals(choice.defaultFlow())).findFirst())
        .orElseGet(out::getLast);
  }

  /** By which ways an instance left a choice, the last one alone where it came to it again. */
  private static List<String> went(PastRun run, String choice) {
    var flows = new ArrayList<String>();
    for (var visit : run.visits()) {
      Mining.way(run, visit)
          .filter(flow -> flow.from().equals(choice))
          .ifPresent(flow -> flows.add(flow.id()));
    }
    return flows.isEmpty() ? flows : List.of(flows.getLast());
  }

  private List<String> gone() {
    var gone = new TreeSet<String>();
    for (var run : runs) {
      run.visits().stream()
          .map(visit -> run.model().find(visit.node()))
          .flatMap(java.util.Optional::stream)
          .filter(node -> node instanceof Node.UserTask && draft.find(node.id()).isEmpty())
          .forEach(node -> gone.add(node.name()));
    }
    return List.copyOf(gone);
  }
}
