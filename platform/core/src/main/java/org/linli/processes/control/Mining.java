package org.linli.processes.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.Course.PathCourse;
import org.linli.processes.entity.Course.StepCourse;
import org.linli.processes.entity.Course.WayCourse;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.PastRun;
import org.linli.processes.entity.Visit;

/** Reads from the visits of many instances how they went: waits, returns, ways and whole paths. */
final class Mining {

  private static final int MOST_PATHS = 10;

  /** One way, and how often it was gone. */
  private static final class Gone {
    private final Flow flow;
    private int times;
    private int back;

    private Gone(Flow flow) {
      this.flow = flow;
    }
  }

  private final List<PastRun> runs;
  private final Map<String, List<Duration>> lengths = new LinkedHashMap<>();
  private final Map<String, Integer> returned = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Gone> ways = new LinkedHashMap<>();
  private final Map<List<String>, List<PastRun>> paths = new LinkedHashMap<>();

  private Mining(List<PastRun> runs) {
    this.runs = runs;
  }

  static Course of(String key, List<PastRun> runs) {
    var mining = new Mining(runs);
    // The oldest first: what steps are called now is what counts.
    runs.reversed().forEach(mining::look);
    return mining.course(key);
  }

  private void look(PastRun run) {
    var seen = new HashSet<String>();
    var path = new ArrayList<String>();
    for (var visit : run.visits()) {
      var again = !seen.add(visit.node());
      way(run, visit).ifPresent(flow -> gone(flow, again));
      var node = run.model().find(visit.node()).orElse(null);
      if (waits(node)) {
        names.put(node.id(), node.name());
        lengths
            .computeIfAbsent(node.id(), first -> new ArrayList<>())
            .add(Duration.between(visit.enteredAt(), visit.leftAt()));
        path.add(node.id());
        if (again) {
          returned.merge(node.id(), 1, Integer::sum);
        }
      }
    }
    for (var node : run.waiting()) {
      run.model().find(node).ifPresent(step -> names.put(node, step.name()));
      lengths.computeIfAbsent(node, first -> new ArrayList<>());
      waiting.merge(node, 1, Integer::sum);
    }
    if (run.endedAt() != null) {
      paths.computeIfAbsent(path, first -> new ArrayList<>()).add(run);
    }
  }

  /** What lasts: the platform's own deeds and choices pass in no time. */
  private static boolean waits(Node node) {
    return node instanceof Node.UserTask
        || node instanceof Node.Catch
        || node instanceof Node.Call
        || node instanceof Node.ServiceTask task && task.later();
  }

  /** By which way it came there: the one whose step was left at that moment, the last of them. */
  static Optional<Flow> way(PastRun run, Visit visit) {
    Visit before = null;
    Flow gone = null;
    for (var flow : run.model().in(visit.node())) {
      for (var other : run.visits()) {
        if (other.ordinal() < visit.ordinal()
            && other.node().equals(flow.from())
            && !other.leftAt().isAfter(visit.enteredAt())
            && (before == null || other.ordinal() > before.ordinal())) {
          before = other;
          gone = flow;
        }
      }
    }
    return Optional.ofNullable(gone);
  }

  private void gone(Flow flow, boolean again) {
    var way = ways.computeIfAbsent(flow.id(), first -> new Gone(flow));
    way.times++;
    way.back += again ? 1 : 0;
  }

  private Course course(String key) {
    var whole = lengths.values().stream().mapToDouble(one -> Spread.of(one).sum()).sum();
    var steps = lengths.entrySet().stream().map(one -> step(one.getKey(), one.getValue(), whole));
    return new Course(
        key,
        runs.size(),
        (int) runs.stream().filter(run -> run.endedAt() != null).count(),
        Spread.median(runs),
        steps.sorted(Comparator.comparingDouble(StepCourse::share).reversed()).toList(),
        ways.values().stream()
            .map(
                way ->
                    new WayCourse(
                        way.flow.id(), way.flow.from(), way.flow.to(), way.times, way.back))
            .sorted(Comparator.comparingInt(WayCourse::times).reversed())
            .toList(),
        paths.entrySet().stream()
            .map(one -> path(one.getKey(), one.getValue()))
            .sorted(Comparator.comparingInt(PathCourse::times).reversed())
            .limit(MOST_PATHS)
            .toList());
  }

  private StepCourse step(String node, List<Duration> took, double whole) {
    var spread = Spread.of(took);
    return new StepCourse(
        node,
        names.getOrDefault(node, node),
        took.size(),
        returned.getOrDefault(node, 0),
        waiting.getOrDefault(node, 0),
        spread.median(),
        spread.slow(),
        spread.share(whole),
        0);
  }

  private PathCourse path(List<String> steps, List<PastRun> gone) {
    return new PathCourse(
        steps,
        steps.stream().map(node -> names.getOrDefault(node, node)).toList(),
        gone.size(),
        Spread.median(gone));
  }
}
