package org.linli.ui.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.matters.boundary.ProcessCourses;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.processes.entity.Course;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Table;
import org.linli.ui.parts.Tools;

/** How matters of a kind really went 流程挖掘: on the drawing by heat, and in tables. */
@Route(value = "process-courses", layout = MainLayout.class)
@Needs(
    value = "processes:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
@Nav(
    title = "processes.courses.title",
    icon = VaadinIcon.SPLIT,
    group = NavGroup.OVERSIGHT,
    order = 54)
public class CourseView extends Screen {

  private static final List<Integer> DAYS = List.of(30, 90, 365);
  private static final int WARMEST = 4;

  private final transient ProcessCourses courses;
  private final transient ProcessDesigner designer;
  private final transient Caller caller;
  private final Select<DefinitionRow> kind = new Select<>();
  private final Select<Integer> days = new Select<>();
  private final BpmnCanvas canvas;
  private final Div tables = new Div();

  @Inject
  public CourseView(
      ProcessDesk desk, ProcessDesigner designer, ProcessCourses courses, Scopes scopes) {
    super("processes.courses");
    this.courses = courses;
    this.designer = designer;
    this.caller = scopes.caller();
    canvas = Canvases.of(speech(), "course.canvas", false);
    canvas.setHeight("26rem");
    var kinds = kinds(desk, caller);
    kind.setLabel(say("matters.kind"));
    kind.setItems(kinds);
    kind.setItemLabelGenerator(row -> row == null ? "" : row.name());
    days.setLabel(say("course.days"));
    days.setItems(DAYS);
    days.setItemLabelGenerator(count -> say("course.last", count));
    days.setValue(DAYS.get(1));
    kind.addValueChangeListener(change -> refresh());
    days.addValueChangeListener(change -> refresh());
    add(new Tools(kind, days), canvas, tables, source("processes"));
    kinds.stream().findFirst().ifPresent(kind::setValue);
  }

  /** Of each process the version that stands nearest. */
  private static List<DefinitionRow> kinds(ProcessDesk desk, Caller caller) {
    var nearest = new LinkedHashMap<String, DefinitionRow>();
    desk
        .list(null, DefinitionState.PUBLISHED, PageRequest.first(PageRequest.LONGEST))
        .items()
        .stream()
        // A variant of one community below is not what all communities below go by.
        .filter(row -> caller.scope().value().startsWith(row.scope()))
        .forEach(
            row ->
                nearest.merge(
                    row.key(),
                    row,
                    (one, other) -> one.scope().length() >= other.scope().length() ? one : other));
    return nearest.values().stream().sorted(Comparator.comparing(DefinitionRow::name)).toList();
  }

  @Override
  protected void refresh() {
    tables.removeAll();
    var row = kind.getValue();
    if (row == null) {
      tables.add(empty(VaadinIcon.SPLIT, "empty.processes"));
      return;
    }
    var course =
        Deed.asked(
            () ->
                caller.tenant().isPresent()
                    ? courses.course(row.key(), days.getValue())
                    : courses.courseBelow(row.key(), days.getValue()));
    if (course == null) {
      return;
    }
    canvas.show(designer.open(row.id()).xml());
    canvas.heat(heat(course));
    tables.add(
        new Paragraph(
            say(
                "course.of",
                course.instances(),
                course.ended(),
                course.medianHours() == null ? Say.none() : Say.number(course.medianHours(), 1))),
        new Panel(say("course.steps"), steps(course)),
        new Panel(say("course.paths"), paths(course)));
  }

  private List<BpmnCanvas.Heat> heat(Course course) {
    var heat = new ArrayList<BpmnCanvas.Heat>();
    var most = course.steps().stream().mapToDouble(Course.StepCourse::share).max().orElse(0);
    course
        .steps()
        .forEach(
            step ->
                heat.add(
                    new BpmnCanvas.Heat(
                        step.node(),
                        warm(step.share(), most),
                        say("course.heat", Say.number(step.medianHours(), 1), step.visits()),
                        false)));
    var busiest = course.ways().stream().mapToInt(Course.WayCourse::times).max().orElse(0);
    course
        .ways()
        .forEach(
            way ->
                heat.add(
                    new BpmnCanvas.Heat(
                        way.flow(), warm(way.times(), busiest), Say.number(way.times()), true)));
    return heat;
  }

  static int warm(double part, double most) {
    return most <= 0 ? 0 : (int) Math.min(WARMEST, Math.floor(part / most * (WARMEST + 1)));
  }

  private com.vaadin.flow.component.Component steps(Course course) {
    var table =
        new Table(
            say("matters.step"),
            say("course.visits"),
            say("course.waiting"),
            say("course.median"),
            say("course.slow"),
            say("course.share"),
            say("course.returned"),
            say("course.handed-back"));
    course
        .steps()
        .forEach(
            step ->
                table.row(
                    step.name(),
                    Say.number(step.visits()),
                    Say.number(step.waiting()),
                    Say.number(step.medianHours(), 1),
                    Say.number(step.slowHours(), 1),
                    Say.number(step.share(), 1) + "%",
                    Say.number(step.returned()),
                    Say.number(step.handedBack())));
    return table.reachable().orSay(say("course.none"));
  }

  private com.vaadin.flow.component.Component paths(Course course) {
    var table = new Table(say("course.path"), say("course.times"), say("course.median"));
    course
        .paths()
        .forEach(
            path ->
                table.row(
                    path.names().isEmpty() ? Say.none() : String.join(" → ", path.names()),
                    Say.number(path.times()),
                    path.medianHours() == null ? Say.none() : Say.number(path.medianHours(), 1)));
    return table.orSay(say("course.none"));
  }
}
