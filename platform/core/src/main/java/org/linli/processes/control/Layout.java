package org.linli.processes.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/**
 * Where the steps of a process stand in a drawing that nobody drew: from left to right by how far
 * they are from the beginning, below each other where ways part. Lengths in pixels of BPMN's
 * diagrams.
 */
final class Layout {

  /** Where a step stands. */
  record Box(double x, double y, double width, double height) {
    double middle() {
      return y + height / 2;
    }

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    Box moved(double right, double down) {
      return new Box(x + right, y + down, width, height);
    }
  }

  private static final double ACROSS = 60;
  private static final double DOWN = 50;
  private static final double EDGE = 40;
  private static final double EVENT = 36;
  private static final double GATEWAY = 50;
  private static final double TASK = 110;
  private static final double TASK_HEIGHT = 80;

  private final ProcessModel model;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Set<String> back = new HashSet<>();

  Layout(ProcessModel model) {
    this.model = model;
    var inside = new LinkedHashMap<String, Box>();
    scope(null, inside);
    boxes.putAll(inside);
  }

  Map<String, Box> boxes() {
    return boxes;
  }

  /** Whether it leads to a step that comes before it. */
  boolean isBack(Flow flow) {
    return back.contains(flow.id());
  }

  /** Where the column of a step begins, before its widest. */
  double left(String id) {
    return column(id).mapToDouble(Box::x).min().orElse(0);
  }

  /** Where the column of a step ends. */
  double right(String id) {
    return column(id).mapToDouble(Box::right).max().orElse(0);
  }

  /** Whether nothing stands below a step in its column. */
  boolean isLowest(String id) {
    var box = boxes.get(id);
    return column(id).noneMatch(other -> other.y() > box.y());
  }

  private Stream<Box> column(String id) {
    var within = model.node(id).within();
    var host = model.node(id) instanceof Node.Boundary event ? event.host() : id;
    return model.nodes().stream()
        .filter(node -> Objects.equals(node.within(), within))
        .filter(node -> Objects.equals(columns.get(node.id()), columns.get(host)))
        .map(node -> boxes.get(node.id()));
  }

  /**
   * Places the steps of the process, or of one sub-process, and returns how much room they take.
   */
  private Box scope(String within, Map<String, Box> placed) {
    var nodes =
        model.nodes().stream().filter(node -> Objects.equals(node.within(), within)).toList();
    order(nodes);
    var inner = new HashMap<String, Map<String, Box>>();
    var sizes = new HashMap<String, Box>();
    for (var node : nodes) {
      var within2 = new LinkedHashMap<String, Box>();
      sizes.put(node.id(), node instanceof Node.SubProcess ? room(node, within2) : size(node));
      inner.put(node.id(), within2);
    }
    var standing = nodes.stream().filter(node -> !(node instanceof Node.Boundary)).toList();
    var lefts = starts(standing, columns, sizes, true);
    var tops = starts(standing, rows, sizes, false);
    double right = 0;
    double bottom = 0;
    for (var node : standing) {
      var size = sizes.get(node.id());
      int column = columns.get(node.id());
      int row = rows.get(node.id());
      var x = lefts.get(column) + (lefts.get(column + 1) - ACROSS - lefts.get(column)) / 2;
      var y = tops.get(row) + (tops.get(row + 1) - DOWN - tops.get(row)) / 2;
      var box = new Box(x - size.width() / 2, y - size.height() / 2, size.width(), size.height());
      placed.put(node.id(), box);
      inner.get(node.id()).forEach((id, one) -> placed.put(id, one.moved(box.x(), box.y())));
      right = Math.max(right, box.right());
      bottom = Math.max(bottom, box.bottom());
    }
    edges(standing, placed);
    return new Box(0, 0, right + EDGE, bottom + EDGE);
  }

  private Box room(Node sub, Map<String, Box> inside) {
    return scope(sub.id(), inside);
  }

  /** Events stand on the lower edge of their host, from the right. */
  private void edges(List<Node> hosts, Map<String, Box> placed) {
    for (var host : hosts) {
      var box = placed.get(host.id());
      double x = box.right() - EVENT - 10;
      for (var event : model.boundaries(host.id())) {
        placed.put(event.id(), new Box(x, box.bottom() - EVENT / 2, EVENT, EVENT));
        x -= EVENT + 10;
      }
    }
  }

  private static Box size(Node node) {
    return switch (node) {
      case Node.Exclusive choice -> new Box(0, 0, GATEWAY, GATEWAY);
      case Node.Parallel gateway -> new Box(0, 0, GATEWAY, GATEWAY);
      case Node.Start start -> new Box(0, 0, EVENT, EVENT);
      case Node.End end -> new Box(0, 0, EVENT, EVENT);
      case Node.Catch event -> new Box(0, 0, EVENT, EVENT);
      case Node.Boundary event -> new Box(0, 0, EVENT, EVENT);
      default -> new Box(0, 0, TASK, TASK_HEIGHT);
    };
  }

  /** Where each column or row begins, and where the last one ends. */
  private static List<Double> starts(
      List<Node> nodes, Map<String, Integer> at, Map<String, Box> sizes, boolean across) {
    int count = nodes.stream().mapToInt(node -> at.get(node.id()) + 1).max().orElse(0);
    var starts = new ArrayList<Double>();
    double next = EDGE;
    starts.add(next);
    for (int which = 0; which < count; which++) {
      int here = which;
      next +=
          nodes.stream()
                  .filter(node -> at.get(node.id()) == here)
                  .map(node -> sizes.get(node.id()))
                  .mapToDouble(size -> across ? size.width() : size.height())
                  .max()
                  .orElse(0)
              + (across ? ACROSS : DOWN);
      starts.add(next);
    }
    return starts;
  }

  private void order(List<Node> nodes) {
    var open = new HashSet<String>();
    var done = new HashSet<String>();
    var sorted = new ArrayList<Node>();
    var roots =
        Stream.concat(
            nodes.stream().filter(Node.Start.class::isInstance),
            nodes.stream().filter(node -> !(node instanceof Node.Boundary)));
    roots.forEach(node -> walk(node, open, done, sorted));
    for (var node : sorted.reversed()) {
      columns.putIfAbsent(node.id(), 0);
      after(node)
          .filter(flow -> !isBack(flow))
          .forEach(flow -> columns.merge(flow.to(), columns.get(node.id()) + 1, Math::max));
    }
    var taken = new HashSet<List<Integer>>();
    for (var node : sorted.reversed()) {
      int row = before(node).mapToInt(id -> rows.getOrDefault(id, 0)).min().orElse(0);
      while (!taken.add(List.of(columns.get(node.id()), row))) {
        row++;
      }
      rows.put(node.id(), row);
    }
  }

  /** What comes last is noted first; a way to a step that is still open leads back. */
  private void walk(Node node, Set<String> open, Set<String> done, List<Node> sorted) {
    if (!done.add(node.id())) {
      return;
    }
    open.add(node.id());
    for (var flow : after(node).toList().reversed()) {
      if (open.contains(flow.to())) {
        back.add(flow.id());
      } else {
        model.find(flow.to()).ifPresent(next -> walk(next, open, done, sorted));
      }
    }
    open.remove(node.id());
    sorted.add(node);
  }

  /** The ways out of a step and of the events at its edge. */
  private Stream<Flow> after(Node node) {
    return Stream.concat(
        model.out(node.id()).stream(),
        model.boundaries(node.id()).stream().flatMap(event -> model.out(event.id()).stream()));
  }

  /** The steps from which ways lead here, hosts for their events. */
  private Stream<String> before(Node node) {
    return model.in(node.id()).stream()
        .filter(flow -> !isBack(flow))
        .map(
            flow ->
                model.find(flow.from()).orElse(null) instanceof Node.Boundary event
                    ? event.host()
                    : flow.from());
  }
}
