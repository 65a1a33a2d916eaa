package org.linli.ui.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.bpmn.BpmnCanvas;
import org.linli.look.testing.Parts;
import org.linli.matters.control.MattersForTests;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.Approval.State;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.NewProcess;
import org.linli.matters.entity.ProcessCatalogue;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.testing.Requirement;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;
import tools.jackson.databind.node.JsonNodeFactory;

/** A process is drawn, checked, tried, kept and decided on at a desk. */
class DesignerViewTest {

  private final Ground ground = Ground.english();
  private final MattersForTests wired = new MattersForTests(ground.platform, ground.community.tell);
  private final String xml =
      ProcessPacks.text("suggestion/process.bpmn")
          .replace("linli:limit=\"P10D\"", "linli:limit=\"P4D\"");
  private final Caller clerk = member("processes:read", "processes:write");
  private final Caller street =
      ground.platform.caller(
          Tier.STREET, ground.community.tenant.value().substring(0, 9), null, null, "*");

  DesignerViewTest() {
    wired.packs.deliver();
    ground.of(clerk);
  }

  private Caller member(String... permissions) {
    return ground.platform.member(Tier.COMMUNITY, ground.community.tenant, permissions);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  private DesignerView view(UUID id) {
    return ground.show(
        () -> {
          var view =
              new DesignerView(
                  wired.desk,
                  wired.designer,
                  wired.courses(ground.gate, ground.platform),
                  ground.scopes);
          view.setParameter(null, id.toString());
          return view;
        });
  }

  private List<DefinitionRow> rows() {
    return ground.as(
        () -> wired.desk.list(null, null, new PageRequest(0, 100, "suggestion")).items());
  }

  private UUID delivered() {
    return rows().stream()
        .filter(row -> row.scope().isEmpty() && row.state() == DefinitionState.PUBLISHED)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID drafted() {
    return ground.as(() -> wired.desk.draft(new DefinitionDraft(null, xml, null)));
  }

  /** The browser hands over what is drawn. */
  private void drawn(String file) {
    ground.run(
        () -> {
          var internals = ground.window.ui().getInternals();
          internals.getStateTree().runExecutionsBeforeClientResponse();
          internals.dumpPendingJavaScriptInvocations().stream()
              .filter(
                  one ->
                      one.getInvocation().getParameters().toString().contains("save")
                          || one.getInvocation().getExpression().contains("save"))
              .forEach(one -> one.complete(JsonNodeFactory.instance.stringNode(file)));
        });
  }

  private void answer(Ask ask) {
    ground.run(
        () ->
            Parts.all(ask)
                .filter(com.vaadin.flow.component.button.Button.class::isInstance)
                .map(com.vaadin.flow.component.button.Button.class::cast)
                .toList()
                .getLast()
                .click());
  }

  private static String remarks(Component view) {
    return Parts.words(Parts.first(view, RemarkList.class));
  }

  @Test
  void aDeliveredProcessIsShownDrawnWithItsForm() {
    var view = view(delivered());
    var canvas = Parts.first(view, BpmnCanvas.class);
    assertThat(canvas.getElement().getProperty("xml")).contains("BPMNShape");
    assertThat(canvas.isChanged()).isTrue();
    assertThat(Parts.words(view)).contains("Suggestion").contains("Field");
    assertThat(Parts.hasButton(view, "Submit")).isFalse();
  }

  @Test
  void whatIsWrongStandsBesideTheDrawingAndIsMarkedInIt() {
    var view = view(delivered());
    ground.press(view, "Check");
    drawn(xml.replace("linli:role=\"CLERK, PROPERTY_MANAGER\"", ""));
    assertThat(remarks(view)).contains("研究办理");
    assertThat(Parts.first(view, BpmnCanvas.class).getElement().getProperty("remarks"))
        .contains("\"element\":\"study\"");
  }

  @Test
  void whatIsFineIsSaidAndKeptAsTheDivisionsOwnDraft() {
    var view = view(delivered());
    ground.press(view, "Check");
    drawn(xml);
    assertThat(remarks(view)).contains("Nothing is wrong");
    ground.press(view, "Keep as a draft");
    drawn(xml);
    assertThat(rows())
        .filteredOn(row -> row.scope().equals(ground.community.tenant.value()))
        .extracting(DefinitionRow::state)
        .containsExactly(DefinitionState.DRAFT);
    assertThat(Parts.hasButton(view, "Submit")).isTrue();
  }

  @Test
  void whatCannotRunIsNotKept() {
    var view = view(delivered());
    ground.press(view, "Keep as a draft");
    drawn("<definitions/>");
    assertThat(rows()).noneMatch(row -> row.scope().equals(ground.community.tenant.value()));
  }

  @Test
  void aDraftIsSubmittedAndASecondPersonPublishesIt() {
    var id = drafted();
    var view = view(id);
    ground.press(view, "Submit");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("shorter"));
    answer(ask);
    assertThat(Parts.words(view)).contains("Waiting for a second person").contains("shorter");
    assertThat(Parts.hasButton(view, "Approve and publish")).isFalse();
    ground.of(street);
    var theirs = view(id);
    ground.press(theirs, "Approve and publish");
    answer(ground.opened(Ask.class));
    assertThat(rows())
        .filteredOn(row -> row.id().equals(id))
        .extracting(DefinitionRow::state)
        .containsExactly(DefinitionState.PUBLISHED);
  }

  @Test
  void aDraftIsGivenBackWithItsReason() {
    var id = drafted();
    ground.run(() -> wired.desk.submit(id, null));
    ground.of(street);
    var view = view(id);
    ground.press(view, "Give back");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.first(ask, TextArea.class).setValue("too short"));
    answer(ask);
    assertThat(Parts.words(view)).contains("too short");
    ground.of(clerk);
    assertThat(ground.as(() -> wired.designer.open(id)).approval().state())
        .isEqualTo(State.REFUSED);
  }

  @Test
  void aDraftIsTriedOnPastMattersAndSaysWhereThereAreNone() {
    var view = view(delivered());
    ground.press(view, "Try on past matters");
    drawn(xml);
    assertThat(Parts.words(view)).contains("There are no past matters to try it on");
  }

  @Test
  void versionsAreCompared() {
    var view = view(drafted());
    ground.press(view, "Compare versions");
    assertThat(Parts.words(ground.opened(Ask.class))).contains("Limit").contains("10 d");
  }

  @Test
  void whoOnlyReadsLooksAtItAndChangesNothing() {
    ground.of(member("processes:read"));
    var view = view(delivered());
    assertThat(Parts.first(view, BpmnCanvas.class).isChanged()).isFalse();
    for (var deed : List.of("Check", "Keep as a draft", "Add a field", "Remove")) {
      assertThat(Parts.hasButton(view, deed)).as(deed).isFalse();
    }
  }

  @Test
  void aFieldIsAddedAskedAndSeenAtOnce() {
    var view = view(delivered());
    ground.press(view, "Add a field");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          var lines = Parts.all(ask, TextField.class).toList();
          lines.get(0).setValue("bench_count");
          lines.get(1).setValue("长椅数");
          lines.get(2).setValue("Benches");
        });
    answer(ask);
    assertThat(Parts.words(Parts.first(view, FieldsPanel.class))).contains("Benches");
    assertThat(Parts.first(view, FieldsPanel.class).form()).contains("bench_count");
    ground.press(view, "Keep as a draft");
    drawn(xml);
    assertThat(rows()).anyMatch(row -> row.scope().equals(ground.community.tenant.value()));
  }

  @Test
  void aFieldIsGivenAHintAndHowLongItMayBe() {
    var view = view(delivered());
    ground.press(view, "Add a field");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          var lines = Parts.all(ask, TextField.class).toList();
          lines.get(0).setValue("remarks");
          lines.get(1).setValue("备注");
          lines.stream()
              .filter(line -> line.getLabel().equals("Hint (Chinese)"))
              .forEach(line -> line.setValue("不写姓名"));
          Parts.first(ask, com.vaadin.flow.component.textfield.IntegerField.class).setValue(50);
        });
    answer(ask);
    assertThat(Parts.first(view, FieldsPanel.class).form())
        .contains("不写姓名")
        .contains("longest: 50");
  }

  @Test
  void whatTheFormSaysOfItsKindIsChangedBesideTheDrawing() {
    var view = view(delivered());
    ground.press(view, "About the form");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          var areas = Parts.all(ask, TextArea.class).toList();
          areas.getFirst().setValue("为小区出主意");
          areas.getLast().setValue(areas.getLast().getValue() + "\nlater 后续 | Later");
        });
    answer(ask);
    assertThat(Parts.first(view, FieldsPanel.class).form())
        .contains("为小区出主意")
        .contains("后续")
        .contains("word: 建议");
  }

  @Test
  void aDraftThatATierAboveDrawsOnStaysItsDivisions() {
    var id = drafted();
    ground.of(street);
    var view = view(id);
    ground.press(view, "Keep as a draft");
    drawn(xml.replace("linli:limit=\"P4D\"", "linli:limit=\"P3D\""));
    assertThat(rows())
        .filteredOn(row -> row.scope().equals(ground.community.tenant.value()))
        .extracting(DefinitionRow::state)
        .containsExactly(DefinitionState.DRAFT, DefinitionState.DRAFT);
  }

  /** The blank drawing with a choice: what has that word is approved first. */
  private static String felling(String word) {
    return ProcessPacks.text("blank/process.bpmn")
        .replace("{key}", "tree-felling")
        .replace("{name}", "砍伐申请")
        .replace(
            "<userTask id=\"handle\"",
            "<exclusiveGateway id=\"isLarge\" name=\"大小\" default=\"small\"/>"
                + "<userTask id=\"approve\" name=\"审批\" linli:role=\"CLERK\"/>"
                + "<userTask id=\"handle\"")
        .replace(
            "<sequenceFlow id=\"start_handle\" sourceRef=\"start\" targetRef=\"handle\"/>",
            "<sequenceFlow id=\"s\" sourceRef=\"start\" targetRef=\"isLarge\"/>"
                + "<sequenceFlow id=\"large\" sourceRef=\"isLarge\" targetRef=\"approve\">"
                + "<conditionExpression>what = '"
                + word
                + "'</conditionExpression></sequenceFlow>"
                + "<sequenceFlow id=\"small\" sourceRef=\"isLarge\" targetRef=\"handle\"/>"
                + "<sequenceFlow id=\"a\" sourceRef=\"approve\" targetRef=\"handle\"/>");
  }

  /** What is drawn on that version now is kept, submitted, and published by a second person. */
  private UUID published(UUID id, String file) {
    var view = view(id);
    ground.press(view, "Keep as a draft");
    drawn(file);
    var kept =
        ground
            .as(
                () ->
                    wired.desk.list(
                        null, DefinitionState.DRAFT, new PageRequest(0, 100, "tree-felling")))
            .items()
            .stream()
            .max(Comparator.comparingInt(DefinitionRow::number))
            .orElseThrow()
            .id();
    ground.run(() -> wired.desk.submit(kept, null));
    ground.of(street);
    ground.run(() -> wired.desk.publish(kept));
    ground.of(clerk);
    return kept;
  }

  private String goesTo(String word) {
    var draft =
        new MatterDraft(
            "tree-felling", Door.COUNTER, "t", null, null, false, null, Map.of("what", word));
    return ground.platform.as(
        member("*"),
        () -> {
          var id = wired.matters.open(draft).id();
          return wired.matters.get(id).now().getFirst().step();
        });
  }

  @Test
  @Requirement("003-3.2.3.6.1")
  void aRuleThatIsDrawnIsWhatMattersAreRoutedByFromThenOn() {
    var asked =
        new NewProcess(
            null, "tree-felling", "砍伐申请", "Tree felling", "砍伐", ProcessCatalogue.SERVICE);
    var first = published(ground.as(() -> wired.desk.begin(asked)), felling("large"));
    assertThat(goesTo("large")).isEqualTo("审批");
    assertThat(goesTo("small")).isNotEqualTo("审批");
    published(first, felling("huge"));
    assertThat(goesTo("large")).isNotEqualTo("审批");
    assertThat(goesTo("huge")).isEqualTo("审批");
  }

  @Test
  void aFieldWithoutARightIdIsNotTaken() {
    var view = view(delivered());
    ground.press(view, "Add a field");
    var ask = ground.opened(Ask.class);
    ground.run(() -> Parts.all(ask, TextField.class).toList().getFirst().setValue("1 no id"));
    answer(ask);
    assertThat(ask.isOpened()).isTrue();
    assertThat(Parts.first(view, FieldsPanel.class).form()).doesNotContain("no id");
  }

  @Test
  void theCourseOfAKindIsDrawnByHeatAndSaysWhereThereIsNone() {
    var view =
        ground.show(
            () ->
                new CourseView(
                    wired.desk,
                    wired.designer,
                    wired.courses(ground.gate, ground.platform),
                    ground.scopes));
    assertThat(Parts.words(view)).contains("0 matters").contains("Nothing in this time");
    assertThat(Parts.first(view, BpmnCanvas.class).isChanged()).isFalse();
    assertThat(Parts.all(view, Grid.class)).isEmpty();
    assertThat(CourseView.warm(0, 0)).isZero();
    assertThat(CourseView.warm(10, 10)).isEqualTo(4);
    assertThat(CourseView.warm(1, 10)).isZero();
    assertThat(CourseView.warm(5, 10)).isEqualTo(2);
  }
}
