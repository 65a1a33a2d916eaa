package org.linli.ui.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.look.testing.Parts;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.PaperStep;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What a step prints is set beside the drawing, field by field of its template. */
class PaperDialogTest {

  private final Ground ground = Ground.english();
  private final MattersForTests wired = new MattersForTests(ground.platform, ground.community.tell);
  private final Speech speech = new Speech(java.util.Locale.ENGLISH);
  private final AtomicReference<String> taken = new AtomicReference<>();
  private int prints;
  private String told;

  PaperDialogTest() {
    wired.packs.deliver();
    ground.of(
        ground.platform.member(
            Tier.COMMUNITY, ground.community.tenant, "processes:read", "processes:write"));
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private Ask dialog(String form, String step) {
    ground.run(
        () -> new PaperDialog(speech, wired.designer, form, step).open(taken::set, () -> prints++));
    return ground.opened(Ask.class);
  }

  private void take(Ask ask) {
    ground.run(
        () ->
            Parts.all(ask, com.vaadin.flow.component.button.Button.class)
                .toList()
                .getLast()
                .click());
  }

  private PaperStep set(String step) {
    return ground.as(() -> wired.designer.paper(taken.get(), step)).orElseThrow();
  }

  @Test
  void whatAPackSaysIsShownAndTakenOverAsItIs() {
    var form = ProcessPacks.text("approval/form.yaml");
    var before = ground.as(() -> wired.designer.paper(form, "refusalPaper")).orElseThrow();
    var ask = dialog(form, "refusalPaper");
    assertThat(Parts.first(ask, Checkbox.class).getValue()).isTrue();
    take(ask);
    assertThat(set("refusalPaper")).isEqualTo(before);
  }

  @Test
  void rowsOfATableAreLinesAndTheirCellsArePartedByBars() {
    var form = ProcessPacks.text("mediation/form.yaml");
    var before = ground.as(() -> wired.designer.paper(form, "writeAgreement")).orElseThrow();
    var ask = dialog(form, "writeAgreement");
    assertThat(Parts.all(ask, TextArea.class).map(TextArea::getValue))
        .anyMatch(text -> text.contains("申请人 || {matter.applicant|未登记姓名}"));
    take(ask);
    assertThat(set("writeAgreement")).isEqualTo(before);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aTemplateIsChosenAndItsFieldsAreFilledIn() {
    var form = ProcessPacks.text("suggestion/form.yaml");
    var ask = dialog(form, "letter");
    ground.run(
        () -> {
          Select<DocumentTemplate> template = Parts.first(ask, Select.class);
          template.setValue(
              wired.designer.templates().stream()
                  .filter(one -> one.kind().equals("result-notice"))
                  .findFirst()
                  .orElseThrow());
          var texts = Parts.all(ask, TextArea.class).toList();
          texts.get(0).setValue("{matter.applicant}");
          texts.get(3).setValue("true=准予\nfalse=不予");
          Parts.all(ask, TextField.class).toList().getLast().setValue("adopted");
        });
    take(ask);
    var paper = set("letter");
    assertThat(paper.kind()).isEqualTo("result-notice");
    assertThat(paper.values()).hasSize(2);
    assertThat(paper.values().getFirst().text()).isEqualTo("{matter.applicant}");
    assertThat(paper.values().getLast().of()).isEqualTo("adopted");
    assertThat(paper.values().getLast().words()).isEqualTo(Map.of("true", "准予", "false", "不予"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aTemplateIsUnchosenAndTheStepPrintsNothingAnyMore() {
    var ask = dialog(ProcessPacks.text("approval/form.yaml"), "refusalPaper");
    Select<DocumentTemplate> template = Parts.first(ask, Select.class);
    assertThat(template.isEmptySelectionAllowed()).isTrue();
    ground.run(() -> template.setValue(null));
    take(ask);
    assertThat(ground.as(() -> wired.designer.paper(taken.get(), "refusalPaper"))).isEmpty();
    assertThat(prints).as("the drawing stays as it is").isZero();
  }

  private String told() {
    ground.run(
        () -> {
          var ui = com.vaadin.flow.component.UI.getCurrent().getInternals();
          ui.getStateTree().runExecutionsBeforeClientResponse();
          told =
              ui.dumpPendingJavaScriptInvocations().stream()
                  .map(one -> one.getInvocation().getParameters().toString())
                  .toList()
                  .toString();
        });
    return told;
  }

  @Test
  void aStepAsksForItsPaperAndIsDoneLaterOnceThatIsSet() {
    var asked = new AtomicReference<String>();
    var set = new AtomicReference<Runnable>();
    var canvas = ground.show(() -> Canvases.of(speech, "designer.canvas", true));
    var panel =
        ground.show(
            () ->
                new StepPanel(speech, canvas)
                    .papers(
                        (id, then) -> {
                          asked.set(id);
                          set.set(then);
                        }));
    ground.run(() -> panel.show(Map.of("id", "letter", "type", "ServiceTask"), List.of()));
    ground.press(panel, "Set the paper of this step");
    assertThat(asked.get()).isEqualTo("letter");
    assertThat(told()).as("not before").doesNotContain("document");
    ground.run(set.get());
    assertThat(told()).contains("document", "later");
    assertThat(Parts.all(canvas, BpmnCanvas.class)).hasSize(1);
  }
}
