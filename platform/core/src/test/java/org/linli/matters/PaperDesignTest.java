package org.linli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.documents.entity.DocumentTemplate;
import org.linli.matters.control.ProcessPacks;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;
import org.linli.matters.entity.Remark;

/** What a step prints is set beside the drawing, and checked with it. */
class PaperDesignTest {

  private static final String STEP = "letter";

  private final Ground ground = new Ground();

  /** The blank drawing with a step that makes a paper before the end. */
  private static String drawn(String attributes) {
    return ProcessPacks.text("blank/process.bpmn")
        .replace("{key}", "letters-out")
        .replace("{name}", "移送")
        .replace(
            "<endEvent",
            "<serviceTask id=\"letter\" name=\"出具移送函\" linli:action=\"document\""
                + attributes
                + "/><endEvent")
        .replace("targetRef=\"done\"", "targetRef=\"letter\"")
        .replace(
            "</process>",
            "<sequenceFlow id=\"last\" sourceRef=\"letter\" targetRef=\"done\"/></process>");
  }

  private static final String LATER = " linli:later=\"true\"";

  private static String form() {
    return ProcessPacks.text("blank/form.yaml").replace("process: blank", "process: letters-out");
  }

  private static PaperValue text(String field, String text) {
    return new PaperValue(field, text, null, Map.of(), null);
  }

  private static PaperStep letter(PaperValue... more) {
    var values = new java.util.ArrayList<PaperValue>();
    values.add(text("to", "区城市管理局"));
    values.add(text("matter", "{matter.title}"));
    values.add(text("facts", "{what}"));
    values.add(text("until", "{today}"));
    for (var one : more) {
      values.removeIf(known -> known.field().equals(one.field()));
      values.add(one);
    }
    return new PaperStep("transfer-letter", null, true, values);
  }

  private String papered(PaperStep paper) {
    return ground.as(ground.clerk, () -> ground.wired.designer.papered(form(), STEP, paper));
  }

  private List<String> remarks(String xml, String form) {
    return ground.as(
        ground.clerk,
        () -> {
          var fitted = ground.wired.designer.fitted(new DefinitionDraft(null, xml, form));
          return ground.wired.designer.remarks(fitted).stream().map(Remark::text).toList();
        });
  }

  @Test
  void whatAStepPrintsIsWrittenIntoTheFormAndReadBackTheSame() {
    var rows =
        new PaperValue("papers", null, null, Map.of(), List.of(List.of("照片{matter.phone|无}", "1")));
    var paper = letter(rows);
    var yaml = papered(paper);
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.paper(yaml, STEP)))
        .contains(paper);
    assertThat(remarks(drawn(LATER), yaml)).isEmpty();
    var none = ground.as(ground.clerk, () -> ground.wired.designer.papered(yaml, STEP, null));
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.paper(none, STEP))).isEmpty();
  }

  @Test
  void wordsByTheValueOfAFieldAreWrittenAndReadBackTheSame() {
    var value = new PaperValue("to", null, "what", Map.of("true", "城管", "none", "其他部门"), null);
    var paper = letter(value);
    var yaml = papered(paper);
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.paper(yaml, STEP)))
        .contains(paper);
    assertThat(remarks(drawn(LATER), yaml)).isEmpty();
  }

  @Test
  void theTemplatesThatCanBeChosenAreTheDeliveredOnes() {
    assertThat(ground.as(ground.clerk, ground.wired.designer::templates))
        .extracting(DocumentTemplate::kind)
        .contains("mediation-agreement", "penalty-general", "transfer-letter");
  }

  @Test
  void aStepOfWhichNobodySaidWhatItPrintsIsNamed() {
    assertThat(remarks(drawn(LATER), form())).singleElement().asString().contains("letter");
  }

  @Test
  void aPaperThatNoStepMakesIsNamed() {
    var renamed = drawn(LATER).replace("\"letter\"", "\"other\"");
    assertThat(remarks(renamed, papered(letter()))).isNotEmpty();
  }

  @Test
  void aPaperIsNotMadeWhileSomebodyWaits() {
    assertThat(remarks(drawn(""), papered(letter())))
        .singleElement()
        .asString()
        .contains("linli:later");
  }

  @ParameterizedTest
  @CsvSource({
    "facts, {nothing}, nothing is known",
    "facts, {done.nobody}, nothing is known",
    "nowhere, x, none of the template",
    "to, {what}, more than the paper has room for",
    "papers, x, rows go with a table",
  })
  void whatCannotBePrintedIsNamed(String field, String text, String reason) {
    assertThat(remarks(drawn(LATER), papered(letter(text(field, text)))))
        .singleElement()
        .asString()
        .contains(reason);
  }

  /** The form with words added to a line of it, and the letter printed on it. */
  private String changed(String near, String with, PaperStep paper) {
    assertThat(form()).contains(near);
    var form = form().replace(near, with);
    return ground.as(ground.clerk, () -> ground.wired.designer.papered(form, STEP, paper));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "roles: [GRID_LEADER]; who reads the register of papers may not see",
        "level: GENERAL_3, clear: [GRID_LEADER]; who reads the register of papers may not see",
        "level: GENERAL_3, clear: [CLERK]; the applicant may not see",
        "roles: [CLERK, GRID_LEADER]; the applicant may not see",
      })
  void whatSomebodyMayNotSeeInTheFormIsNotPrintedForThem(String words, String reason) {
    var section = "{id: result, type: LONG_TEXT, section: work,";
    var yaml = changed(section, section + " " + words + ",", letter(text("facts", "{result|无}")));
    assertThat(remarks(drawn(LATER), yaml)).singleElement().asString().contains(reason);
    var by = new PaperValue("to", null, "result", Map.of("none", "x"), null);
    yaml = changed(section, section + " " + words + ",", letter(by));
    assertThat(remarks(drawn(LATER), yaml)).singleElement().asString().contains(reason);
  }

  @Test
  void aKindThatClerksDoNotSeeIsNotPrintedIntoTheRegisterThatTheyRead() {
    var few = changed("staff: []", "staff: [JUDICIAL_OFFICER]", letter());
    assertThat(remarks(drawn(LATER), few)).singleElement().asString().contains("for few");
    var clerks = changed("staff: []", "staff: [CLERK]", letter());
    assertThat(remarks(drawn(LATER), clerks)).isEmpty();
  }

  @Test
  void severalLinesDoNotStandInOne() {
    var section = "{id: what, type: LONG_TEXT, section: request,";
    var yaml = changed(section, section + " longest: 20,", letter(text("to", "{what}")));
    assertThat(remarks(drawn(LATER), yaml)).singleElement().asString().contains("several lines");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"longest: 0", "longest: -1", "longest: 4001", "least: 5, most: 3"})
  void limitsThatNothingCanKeepAreNamed(String limits) {
    var section = "{id: what, type: LONG_TEXT, section: request,";
    var yaml = changed(section, section + " " + limits + ",", letter());
    assertThat(remarks(drawn(LATER), yaml)).singleElement().asString().contains("limits that");
  }

  @Test
  void theWordsByTheValueOfAFieldKnowTheOthersToo() {
    var words =
        new PaperValue("to", null, "what", Map.of("none", "{matter.title}，{nothing}"), null);
    assertThat(remarks(drawn(LATER), papered(letter(words))))
        .singleElement()
        .asString()
        .contains("nothing is known by that name: nothing");
  }

  @Test
  void aStepThatIsTakenAwayTakesItsPaperWithIt() {
    var plain =
        ProcessPacks.text("blank/process.bpmn")
            .replace("{key}", "letters-out")
            .replace("{name}", "移送");
    assertThat(remarks(plain, papered(letter()))).isEmpty();
    var other = drawn(LATER).replace("linli:action=\"document\"", "linli:action=\"other\"");
    var fitted =
        ground.as(
            ground.clerk,
            () ->
                ground.wired.designer.fitted(new DefinitionDraft(null, other, papered(letter()))));
    assertThat(fitted.form()).doesNotContain("transfer-letter");
  }

  @Test
  void aFieldThatTheTemplateNeedsIsMissedByName() {
    var less =
        new PaperStep("transfer-letter", null, false, List.of(text("to", "x"), text("facts", "y")));
    assertThat(remarks(drawn(LATER), papered(less)))
        .singleElement()
        .asString()
        .contains("the template needs the field");
    var unknown = new PaperStep("no-such-template", null, false, List.of());
    assertThat(remarks(drawn(LATER), papered(unknown)))
        .singleElement()
        .asString()
        .contains("no such template");
  }

  @Test
  void aRowHasACellForEachColumn() {
    var rows = new PaperValue("papers", null, null, Map.of(), List.of(List.of("照片")));
    assertThat(remarks(drawn(LATER), papered(letter(rows))))
        .singleElement()
        .asString()
        .contains("a cell for each column");
  }

  @Test
  void wordsThatAChoiceOfTheTemplateDoesNotHaveAreNamed() {
    var notice =
        new PaperStep(
            "result-notice",
            null,
            false,
            List.of(
                text("applicant", "{matter.applicant}"),
                text("accepted", "{matter.number}"),
                text("matter", "{matter.title}"),
                new PaperValue("decision", null, "what", Map.of("x", "也许"), null),
                text("reason", "{what}")));
    assertThat(remarks(drawn(LATER), papered(notice)))
        .singleElement()
        .asString()
        .contains("words of the template alone");
  }

  @Test
  void aPackedProcessWithPapersIsOpenedChangedAndStillFits() {
    var xml = ProcessPacks.text("mediation/process.bpmn");
    var form = ProcessPacks.text("mediation/form.yaml");
    var again =
        ground.as(
            ground.clerk,
            () -> ground.wired.designer.written(form, ground.wired.designer.sheet(form)));
    assertThat(remarks(xml, again)).isEmpty();
    assertThat(ground.as(ground.clerk, () -> ground.wired.designer.paper(again, "writeAgreement")))
        .get()
        .extracting(PaperStep::kind)
        .isEqualTo("mediation-agreement");
  }
}
