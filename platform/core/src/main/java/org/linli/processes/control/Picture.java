package org.linli.processes.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.processes.control.Layout.Box;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/**
 * Gives a file without a drawing one, as BPMN's diagram interchange; what it says stays as it is.
 */
final class Picture {

  private static final Pattern END = Pattern.compile("</([A-Za-z_][\\w.-]*:)?definitions\\s*>");
  private static final double LANE = 14;
  private static final double BEFORE = 20;
  private static final double NEAR = 12;

  private record Point(double x, double y) {}

  private final ProcessModel model;
  private final Layout layout;
  private double below;

  private Picture(ProcessModel model) {
    this.model = model;
    layout = new Layout(model);
    below = layout.boxes().values().stream().mapToDouble(Box::bottom).max().orElse(0) + BEFORE;
  }

  static boolean isDrawn(String xml) {
    return xml.contains("BPMNShape");
  }

  /** The file with a drawing; the file itself where it has one, or where none can be made. */
  static String in(String xml) {
    var end = END.matcher(xml);
    if (isDrawn(xml) || !end.find()) {
      return xml;
    }
    return BpmnFile.read(xml, new Findings())
        .map(
            model ->
                xml.substring(0, end.start())
                    + new Picture(model).xml()
                    + xml.substring(end.start()))
        .orElse(xml);
  }

  private String xml() {
    var text = new StringBuilder();
    text.append(
        """
          <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="diagram">
            <bpmndi:BPMNPlane id="plane" bpmnElement="%s">
        """
            .formatted(model.key()));
    model.nodes().forEach(node -> shape(text, node));
    model.flows().forEach(flow -> edge(text, flow));
    return text.append("    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n").toString();
  }

  private void shape(StringBuilder text, Node node) {
    var box = layout.boxes().get(node.id());
    var more =
        switch (node) {
          case Node.SubProcess sub -> " isExpanded=\"true\"";
          case Node.Exclusive choice -> " isMarkerVisible=\"true\"";
          default -> "";
        };
    text.append(
        "      <bpmndi:BPMNShape id=\"%s_shape\" bpmnElement=\"%s\"%s><dc:Bounds x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></bpmndi:BPMNShape>\n"
            .formatted(
                node.id(),
                node.id(),
                more,
                figure(box.x()),
                figure(box.y()),
                figure(box.width()),
                figure(box.height())));
  }

  private void edge(StringBuilder text, Flow flow) {
    text.append(
        "      <bpmndi:BPMNEdge id=\"%s_edge\" bpmnElement=\"%s\">"
            .formatted(flow.id(), flow.id()));
    for (var point : points(flow)) {
      text.append(
          "<di:waypoint x=\"%s\" y=\"%s\"/>".formatted(figure(point.x()), figure(point.y())));
    }
    text.append("</bpmndi:BPMNEdge>\n");
  }

  private List<Point> points(Flow flow) {
    var from = layout.boxes().get(flow.from());
    var to = layout.boxes().get(flow.to());
    var edge = model.find(flow.from()).orElse(null) instanceof Node.Boundary;
    if (layout.isBack(flow)
        || to.x() < from.right()
        || edge && to.middle() < from.bottom()
        || isBlocked(flow, from, to)) {
      return around(flow, from, to);
    }
    var points = new ArrayList<Point>();
    if (edge) {
      points.add(new Point(middle(from), from.bottom()));
      points.add(new Point(middle(from), to.middle()));
    } else {
      points.add(new Point(from.right(), from.middle()));
      if (Math.abs(from.middle() - to.middle()) > 1) {
        double gap = layout.left(flow.to()) - BEFORE;
        points.add(new Point(gap, from.middle()));
        points.add(new Point(gap, to.middle()));
      }
    }
    points.add(new Point(to.x(), to.middle()));
    return points;
  }

  /** Out and down, along a lane of its own below everything, and in again. */
  private List<Point> around(Flow flow, Box from, Box to) {
    below += LANE;
    var points = new ArrayList<Point>();
    if (model.find(flow.from()).orElse(null) instanceof Node.Boundary
        || layout.isLowest(flow.from())) {
      points.add(new Point(middle(from), from.bottom()));
      points.add(new Point(middle(from), below));
    } else {
      double out = layout.right(flow.from()) + NEAR;
      points.add(new Point(from.right(), from.middle()));
      points.add(new Point(out, from.middle()));
      points.add(new Point(out, below));
    }
    if (layout.isLowest(flow.to())) {
      points.add(new Point(middle(to), below));
      points.add(new Point(middle(to), to.bottom()));
    } else {
      double in = layout.left(flow.to()) - NEAR;
      points.add(new Point(in, below));
      points.add(new Point(in, to.middle()));
      points.add(new Point(to.x(), to.middle()));
    }
    return points;
  }

  private static double middle(Box box) {
    return box.x() + box.width() / 2;
  }

  /** Whether another step stands where the way would run. */
  private boolean isBlocked(Flow flow, Box from, Box to) {
    var within = model.find(flow.from()).map(Node::within).orElse(null);
    return model.nodes().stream()
        .filter(node -> !node.id().equals(flow.from()) && !node.id().equals(flow.to()))
        .filter(node -> java.util.Objects.equals(node.within(), within))
        .filter(node -> !(node instanceof Node.Boundary))
        .map(node -> layout.boxes().get(node.id()))
        .anyMatch(
            box ->
                box.x() >= from.right()
                    && box.right() <= to.x()
                    && box.y() < from.middle()
                    && box.bottom() > from.middle());
  }

  private static String figure(double length) {
    return String.format(Locale.ROOT, "%.0f", length);
  }
}
