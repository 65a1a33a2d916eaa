package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.entity.Level;
import org.linli.matters.control.FormFault;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.FieldDraft;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormSheet;
import org.linli.matters.entity.Remark;
import org.linli.packs.Text;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.ModelChange;
import org.linli.processes.entity.ModelChange.Part;

/** A process and its form are drawn, checked, shown and compared. */
class ProcessDesignerTest {

  private final Ground ground = new Ground();
  private final String xml = ProcessPacks.text("suggestion/process.bpmn");
  private final String form = ProcessPacks.text("suggestion/form.yaml");

  private UUID delivered() {
    return ground
        .as(
            ground.clerk,
            () ->
                ground.desk.list(
                    null, DefinitionState.PUBLISHED, new PageRequest(0, 100, "suggestion")))
        .items()
        .stream()
        .filter(row -> row.scope().isEmpty())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private FormSheet sheet(String yaml) {
    return ground.as(ground.clerk, () -> ground.wired.designer.sheet(yaml));
  }

  private String written(String yaml, FormSheet sheet) {
    return ground.as(ground.clerk, () -> ground.wired.designer.written(yaml, sheet));
  }

  private DefinitionDraft fitted(DefinitionDraft draft) {
    return ground.as(ground.clerk, () -> ground.wired.designer.fitted(draft));
  }

  private List<Remark> remarks(DefinitionDraft draft) {
    return ground.as(ground.clerk, () -> ground.wired.designer.remarks(draft));
  }

  private static FormSheet with(FormSheet sheet, FieldDraft field) {
    var fields = new ArrayList<>(sheet.fields());
    fields.removeIf(one -> one.id().equals(field.id()));
    fields.add(field);
    return new FormSheet(sheet.steps(), sheet.sections(), fields);
  }

  private static FieldDraft cost(Set<String> written, Set<String> required) {
    return new FieldDraft(
        "cost",
        FieldType.NUMBER,
        "work",
        "费用",
        "Cost",
        Level.GENERAL_2,
        Set.of("CLERK"),
        Set.of(),
        List.of(),
        written,
        required);
  }

  @Test
  void aDeliveredProcessOpensWithADrawingAndItsForm() {
    var opened = ground.as(ground.clerk, () -> ground.wired.designer.open(delivered()));
    assertThat(opened.xml()).contains("BPMNShape").contains("id=\"suggestion\"");
    assertThat(opened.form()).contains("word: 建议");
    assertThat(opened.approval()).isNull();
    var drawn = new DefinitionDraft(null, opened.xml(), null);
    assertThat(remarks(drawn)).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidAtItsStepInTheReadersWords() {
    var nobody = xml.replace("linli:role=\"CLERK, PROPERTY_MANAGER\"", "");
    assertThat(remarks(new DefinitionDraft(null, nobody, null)))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.element()).isEqualTo("study");
              assertThat(remark.form()).isFalse();
              assertThat(remark.line()).isPositive();
              assertThat(remark.text()).contains("研究办理").doesNotContain("userTask");
            });
  }

  @Test
  void whatIsWrongWithTheFormIsSaidOfTheForm() {
    var draft = new DefinitionDraft(null, xml, form.replace("word: 建议", "word: a-b"));
    assertThat(remarks(draft))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.form()).isTrue();
              assertThat(remark.element()).isNull();
              assertThat(remark.line()).isEqualTo(5);
            });
  }

  @Test
  void aFormIsReadAsASheetAndWrittenBackTheSame() {
    var sheet = sheet(form);
    assertThat(sheet.steps())
        .extracting(FieldView.Word::id)
        .containsExactly("start", "accept", "answer", "appraise", "study");
    var what =
        sheet.fields().stream()
            .filter(field -> field.id().equals("what"))
            .findFirst()
            .orElseThrow();
    assertThat(what.written()).containsExactly("start");
    assertThat(what.required()).containsExactly("start");
    var again = written(form, sheet);
    assertThat(sheet(again)).isEqualTo(sheet);
    assertThat(remarks(new DefinitionDraft(null, xml, again))).isEmpty();
    assertThat(again).contains("clear").contains("最多9张");
  }

  @Test
  void aNewFieldIsDeclaredInTheProcessAndAskedAtItsStep() {
    var draft =
        fitted(
            new DefinitionDraft(
                null,
                xml,
                written(form, with(sheet(form), cost(Set.of("study"), Set.of("study"))))));
    assertThat(draft.xml()).contains("<linli:variable name=\"cost\" type=\"number\"/>");
    assertThat(remarks(draft)).isEmpty();
    var shown =
        ground.as(
            ground.clerk, () -> ground.wired.designer.preview(draft.form(), "study", "CLERK"));
    assertThat(shown.fields())
        .filteredOn(field -> field.id().equals("cost"))
        .singleElement()
        .satisfies(
            field -> {
              assertThat(field.required()).isTrue();
              assertThat(field.writable()).isTrue();
              assertThat(field.label()).isEqualTo("费用");
            });
  }

  @Test
  void aFieldForSomeRolesIsNotShownToOthers() {
    var yaml = written(form, with(sheet(form), cost(Set.of("study"), Set.of())));
    var others =
        ground.as(
            ground.clerk, () -> ground.wired.designer.preview(yaml, "study", "PROPERTY_MANAGER"));
    assertThat(others.fields()).extracting(FieldView::id).contains("plan").doesNotContain("cost");
  }

  @Test
  void aFieldThatIsTakenAwayIsAskedNowhere() {
    var sheet = sheet(form);
    var left =
        new FormSheet(
            sheet.steps(),
            sheet.sections(),
            sheet.fields().stream().filter(field -> !field.id().equals("plan")).toList());
    var yaml = written(form, left);
    assertThat(yaml).doesNotContain("plan");
    assertThat(remarks(new DefinitionDraft(null, xml, yaml))).isEmpty();
  }

  @Test
  void choicesAndLevelsOfAFieldAreWritten() {
    var field =
        new FieldDraft(
            "why",
            FieldType.CHOICE,
            "work",
            "原因",
            "",
            Level.GENERAL_3,
            Set.of(),
            Set.of("CLERK"),
            List.of(new Choice("noise", new Text("噪声", "Noise"))),
            Set.of("accept"),
            Set.of());
    var sheet = sheet(written(form, with(sheet(form), field)));
    var read =
        sheet.fields().stream().filter(one -> one.id().equals("why")).findFirst().orElseThrow();
    assertThat(read.level()).isEqualTo(Level.GENERAL_3);
    assertThat(read.clear()).containsExactly("CLERK");
    assertThat(read.choices()).extracting(Choice::id).containsExactly("noise");
    assertThat(read.en()).isEqualTo("原因");
  }

  @Test
  void newStepsAndEndsAreNamedInTheForm() {
    var longer =
        xml.replace(
                "<sequenceFlow id=\"study_answer\" sourceRef=\"study\" targetRef=\"answer\"/>",
                "<userTask id=\"second\" name=\"复核\" linli:role=\"CLERK\"/>"
                    + "<sequenceFlow id=\"s1\" sourceRef=\"study\" targetRef=\"second\"/>"
                    + "<sequenceFlow id=\"s2\" sourceRef=\"second\" targetRef=\"answer\"/>")
            .replace("linli:outcome=\"noted\"", "linli:outcome=\"kept\"");
    assertThat(remarks(new DefinitionDraft(null, longer, form))).isNotEmpty();
    var draft = fitted(new DefinitionDraft(null, longer, null));
    assertThat(remarks(draft)).isEmpty();
    assertThat(sheet(draft.form()).steps()).contains(new FieldView.Word("second", "复核"));
  }

  @Test
  void whatCannotBeReadIsGivenBackAsItIs() {
    var draft = new DefinitionDraft(null, "<definitions/>", form);
    assertThat(fitted(draft)).isEqualTo(draft);
    assertThatThrownBy(() -> sheet("- no form")).isInstanceOf(FormFault.class);
    assertThatThrownBy(() -> sheet("a: [")).isInstanceOf(FormFault.class);
    assertThatThrownBy(() -> fitted(new DefinitionDraft(null, xml, "a: [")))
        .isInstanceOf(FormFault.class);
    assertThatThrownBy(
            () ->
                ground.as(ground.clerk, () -> ground.wired.designer.preview(form, "nowhere", null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void versionsAreComparedInProcessAndForm() {
    var shorter = xml.replace("linli:limit=\"P10D\"", "linli:limit=\"P3D\"");
    var draft =
        fitted(
            new DefinitionDraft(
                null,
                shorter,
                written(form, with(sheet(form), cost(Set.of("study"), Set.of())))
                    .replace("limit: P15D", "limit: P9D")));
    var id = ground.as(ground.clerk, () -> ground.desk.draft(draft));
    var changes = ground.as(ground.clerk, () -> ground.wired.designer.compare(delivered(), id));
    assertThat(changes)
        .contains(
            ModelChange.changed(Part.STEP, "study", "研究办理", "limit", "PT240H", "PT72H"),
            ModelChange.added(Part.VARIABLE, "cost", "cost"),
            ModelChange.added(Part.FIELD, "cost", "费用"))
        .filteredOn(change -> change.part() == Part.FORM)
        .singleElement()
        .satisfies(change -> assertThat(change.aspect()).isEqualTo("limit"));
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.compare(id, id))).isEmpty();
  }

  @Test
  void aFieldThatIsAskedElsewhereOrOfOthersDiffers() {
    var moved = with(sheet(form), cost(Set.of("study"), Set.of()));
    var first = ground.as(ground.clerk, () -> ground.desk.draft(draft(moved)));
    var later = with(sheet(form), cost(Set.of("answer"), Set.of("answer")));
    var second = ground.as(ground.clerk, () -> ground.desk.draft(draft(later)));
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.compare(first, second)))
        .containsExactly(
            ModelChange.changed(Part.FIELD, "cost", "费用", "written", "study", "answer"),
            ModelChange.changed(Part.FIELD, "cost", "费用", "required", "", "answer"));
  }

  private DefinitionDraft draft(FormSheet sheet) {
    return fitted(new DefinitionDraft(null, xml, written(form, sheet)));
  }

  @Test
  void aVersionOfACityElsewhereIsNotOpened() {
    var elsewhere = new Ground(new org.linli.community.TestCommunity("990288001001"));
    var id =
        elsewhere.as(
            elsewhere.clerk, () -> elsewhere.desk.draft(new DefinitionDraft(null, xml, form)));
    assertThatThrownBy(() -> ground.as(ground.clerk, () -> ground.wired.designer.open(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.as(ground.clerk, () -> ground.wired.designer.compare(id, delivered())))
        .isInstanceOf(NotFound.class);
  }
}
