package org.linli.ui.processes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.Needs;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.look.part.Notes;
import org.linli.look.part.Panel;
import org.linli.look.shell.MainLayout;
import org.linli.matters.boundary.ProcessCourses;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.Approval;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.ProcessDrawing;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.ui.matters.ProcessesView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;

/**
 * One version of a process, drawn and changed with its form 流程设计: checked, tried on past matters,
 * kept as a draft of one's own division, submitted, decided by a second person. On a phone it is
 * looked at alone.
 */
@Route(value = "processes/draw", layout = MainLayout.class)
@Needs(
    value = "processes:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY})
public class DesignerView extends Screen implements HasUrlParameter<String> {

  private static final int TRIAL_DAYS = 365;

  private final transient ProcessDesk desk;
  private final transient ProcessDesigner designer;
  private final transient ProcessCourses courses;
  private final transient Caller caller;
  private final BpmnCanvas canvas;
  private final StepPanel step;
  private final FieldsPanel fields;
  private final RemarkList remarks;
  private final Div trial = new Div();
  private final Div approval = new Div();
  private transient ProcessDrawing shown;
  private transient Map<String, String> picked = Map.of();

  @Inject
  public DesignerView(
      ProcessDesk desk, ProcessDesigner designer, ProcessCourses courses, Scopes scopes) {
    super("processes.designer");
    this.desk = desk;
    this.designer = designer;
    this.courses = courses;
    this.caller = scopes.caller();
    var changes = caller.may("processes:write");
    canvas = Canvases.of(speech(), "designer.canvas", changes).onPick(this::pick);
    fields = new FieldsPanel(speech(), designer, changes);
    step = new StepPanel(speech(), canvas).papers(this::paper);
    remarks = new RemarkList(speech(), canvas);
    var back = new RouterLink(say("designer.back"), ProcessesView.class);
    back.addClassName("back");
    var drawing = new Div(canvas, step);
    drawing.addClassName("designer");
    add(back, approval, drawing, remarks, trial);
    add(new Panel(say("designer.form"), fields), source("processes"));
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      open(UUID.fromString(parameter));
    } catch (IllegalArgumentException e) {
      throw new NotFound("process");
    }
  }

  void open(UUID id) {
    shown = designer.open(id);
    var row = shown.row();
    lead(
        say(
            "designer.which",
            row.name(),
            row.scope().isEmpty() ? say("matters.process-delivered") : row.scope(),
            row.number(),
            speech().word("DefinitionState", row.state())));
    canvas.show(shown.xml());
    fields.show(shown.form());
    remarks.removeAll();
    trial.removeAll();
    verbs();
    told(shown.approval());
  }

  private void verbs() {
    noActions();
    actions(verb("designer.compare", this::compare));
    if (!caller.may("processes:write")) {
      return;
    }
    actions(verb("matters.process-check", () -> drawn(this::check)));
    if (caller.tenant().isPresent()) {
      actions(verb("designer.trial", () -> drawn(this::tryOut)));
    }
    var keep =
        new Button(
            say("matters.process-keep"), VaadinIcon.CHECK.create(), click -> drawn(this::keep));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    actions(keep);
    if (isOwnDraft()
        && (shown.approval() == null
            || shown.approval().decidedBy() != null
            || shown.approval().state() == Approval.State.DRAWN)) {
      actions(verb("designer.submit", this::submit));
    }
  }

  private boolean isOwnDraft() {
    var row = shown.row();
    return row.state() == DefinitionState.DRAFT
        && caller.scope() != null
        && !row.scope().isEmpty()
        && row.scope().startsWith(caller.scope().value());
  }

  /** How far it is, and for a second person what to decide. */
  private void told(Approval known) {
    approval.removeAll();
    if (known == null || known.state() == Approval.State.DRAWN) {
      return;
    }
    approval.add(
        new Paragraph(
            say(
                "designer.approval",
                speech().word("ApprovalState", known.state()),
                known.submittedBy(),
                speech().moment(known.submittedAt()))));
    for (var said : new String[] {known.note(), known.answer()}) {
      if (said != null) {
        approval.add(new Paragraph(said));
      }
    }
    if (known.state() == Approval.State.WAITING
        && isOwnDraft()
        && !known.own()
        && caller.may("processes:publish")) {
      approval.add(verb("designer.approve", this::approve), verb("designer.refuse", this::refuse));
    }
  }

  private void pick(Map<String, String> facts) {
    // While somebody writes in the panel, it is not drawn anew below their hands.
    var same =
        facts.getOrDefault("id", "").equals(picked.get("id"))
            && facts.getOrDefault("usual", "").equals(picked.getOrDefault("usual", ""));
    picked = facts;
    if (!same) {
      step.show(facts, fields.fields());
    }
  }

  /** Sets what a step prints, in the form beside the drawing. */
  private void paper(String id, Runnable prints) {
    if (fields.form() == null) {
      Notes.failed(say("designer.no-form"));
      return;
    }
    new PaperDialog(speech(), designer, fields.form(), id).open(fields::show, prints);
  }

  /** The file as it is drawn now, with the form, each with what the other needs. */
  private void drawn(Consumer<DefinitionDraft> deed) {
    canvas.save(
        xml -> {
          var draft =
              Deed.asked(() -> designer.fitted(new DefinitionDraft(owner(), xml, fields.form())));
          if (draft != null) {
            deed.accept(draft);
          }
        });
  }

  /** A draft stays its division's; everything else is varied for one's own: null. */
  private String owner() {
    return isOwnDraft() ? shown.row().scope() : null;
  }

  private boolean isFine(DefinitionDraft draft) {
    var found = Deed.asked(() -> designer.remarks(draft));
    if (found != null) {
      remarks.show(found);
    }
    return found != null && found.isEmpty();
  }

  private void check(DefinitionDraft draft) {
    if (isFine(draft)) {
      fields.show(draft.form());
    }
  }

  private void tryOut(DefinitionDraft draft) {
    trial.removeAll();
    if (isFine(draft)) {
      var result = Deed.asked(() -> courses.trial(draft, TRIAL_DAYS));
      if (result != null) {
        trial.add(new Panel(say("designer.trial"), new TrialPanel(speech(), result)));
      }
    }
  }

  private void keep(DefinitionDraft draft) {
    if (!isFine(draft)) {
      return;
    }
    var id = Deed.asked(() -> desk.draft(draft));
    if (id != null) {
      Notes.done(say("matters.process-kept"));
      open(id);
    }
  }

  private void submit() {
    Ask.note(
        speech(),
        say("designer.submit"),
        say("designer.submit-note"),
        note -> {
          desk.submit(shown.row().id(), note);
          open(shown.row().id());
        });
  }

  private void approve() {
    Ask.sure(
        speech(),
        say("designer.approve"),
        say("matters.process-publish-sure", shown.row().name()),
        () -> {
          desk.publish(shown.row().id());
          open(shown.row().id());
        });
  }

  private void refuse() {
    Ask.note(
        speech(),
        say("designer.refuse"),
        say("matters.reason"),
        reason -> {
          desk.refuse(shown.row().id(), reason);
          open(shown.row().id());
        });
  }

  private void compare() {
    new ChangesDialog(speech(), designer, shown.row()).open(others());
  }

  private List<DefinitionRow> others() {
    return desk
        .list(null, null, new PageRequest(0, PageRequest.LONGEST, shown.row().key()))
        .items()
        .stream()
        .filter(row -> row.key().equals(shown.row().key()) && !row.id().equals(shown.row().id()))
        .toList();
  }
}
