package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Weakening;
import org.linli.packs.Text;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.testing.Requirement;

/** What the form of a variant may not take from its template. */
class FormVariantCheckTest {

  private static final String FORM =
      """
      process: p
      version: 1
      name: {zh: 测试, en: Probe}
      word: 测试
      purpose: {zh: 测试, en: Probe}
      limit: P10D
      escalation: {warn: 80, street: P1D, district: P2D, city: P3D}
      rates: {satisfaction: pleased, satisfied: [good]}
      anonymous: true
      doors: [COUNTER, RESIDENT]
      staff: [CLERK]
      sections:
        - {id: s, name: {zh: 节, en: Section}}
      fields:
        - {id: what, type: TEXT, section: s, name: {zh: 文, en: Text}}
        - {id: said, type: TEXT, section: s, name: {zh: 意见, en: Word}, roles: [CLERK]}
        - {id: phone, type: PHONE, section: s, name: {zh: 电话, en: Phone}, level: GENERAL_3, clear: [CLERK]}
        - {id: pleased, type: CHOICE, section: s, name: {zh: 满意, en: Pleased}, choices: [{id: good, name: {zh: 好, en: Good}}, {id: bad, name: {zh: 差, en: Bad}}]}
      start: {write: [what, phone], required: [what]}
      tasks:
        check: {read: [what], write: [said], required: [said]}
        open: {write: [said, pleased], required: [said]}
      steps:
        check: {zh: 审核, en: Check}
        open: {zh: 办理, en: Handling}
      outcomes:
        fine: {zh: 好, en: Fine}
      papers:
        print: {kind: result-notice, seal: 社区, values: [{field: matter, text: "{what}"}]}
      items:
        - {id: one, name: {zh: 事项, en: Item}, authority: {zh: 部门, en: Department}, guide: {zh: 指南, en: Guide}, limit: 5wd}
      """;

  private static final ProcessModel PROCESS =
      new ProcessModel(
          "p",
          "p",
          Map.of(),
          List.of(
              new Node.Start(base("start", false)),
              task("check", true),
              task("open", false),
              new Node.ServiceTask(base("print", true), "document", Map.of(), Map.of(), true, 3),
              new Node.End(base("end", false), "fine", false)),
          List.<Flow>of());

  private static Node.Base base(String id, boolean locked) {
    return new Node.Base(id, id, null, locked, 1);
  }

  private static Node.UserTask task(String id, boolean locked) {
    return new Node.UserTask(
        base(id, locked), new Node.Candidates(null, List.of("CLERK"), null), null);
  }

  private static MatterForm form(String yaml) {
    return Forms.read(yaml, "form");
  }

  private static List<Weakening> found(String from, String to) {
    assertThat(FORM).contains(from);
    return FormVariantCheck.of(PROCESS, form(FORM), form(FORM.replace(from, to)));
  }

  @ParameterizedTest
  @Requirement("003-3.3.5.2")
  @CsvSource(
      delimiter = '|',
      value = {
        "limit: P10D | limit: P11D | limit",
        "limit: P10D | limit: 10wd | limit",
        "warn: 80 | warn: 90 | escalation",
        "street: P1D | street: PT30H | escalation",
        "district: P2D, city: P3D | district: P2D | escalation",
        "doors: [COUNTER, RESIDENT] | doors: [COUNTER] | doors",
        "anonymous: true | anonymous: false | anonymous",
        "staff: [CLERK] | staff: [] | staff",
        "staff: [CLERK] | staff: [CLERK, GRID_WORKER] | staff",
        "satisfied: [good] | satisfied: [good, bad] | rates",
        "limit: 5wd | limit: 6wd | item",
        "level: GENERAL_3, clear | level: GENERAL_2, clear | level",
        "id: phone, type: PHONE | id: phone, type: TEXT | type",
        "clear: [CLERK] | clear: [CLERK, GRID_WORKER] | clear",
        "roles: [CLERK] | roles: [] | roles",
        "roles: [CLERK] | roles: [CLERK, RESIDENT] | roles",
        "'{read: [what], write: [said], required: [said]}' | '{read: [what], write: [said],"
            + " required: []}' | required",
        "read: [what], write | read: [what, phone], write | shows",
        "read: [what], write | read: [], write | shows",
        "seal: 社区 | seal: 街道 | paper",
      })
  void whatTheTemplateProtectsIsNamedWhereTheVariantTakesIt(String from, String to, String code) {
    assertThat(found(from, to)).extracting(Weakening::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit: P10D | limit: P5D",
        "warn: 80 | warn: 60",
        "street: P1D | street: PT4H",
        "doors: [COUNTER, RESIDENT] | doors: [COUNTER, RESIDENT, HOTLINE]",
        "level: GENERAL_3 | level: GENERAL_4",
        "clear: [CLERK] | clear: []",
        "'open: {write: [said, pleased], required: [said]}' | 'open: {write: [said, pleased],"
            + " required: []}'",
        "required: [what] | required: [what, phone]",
        "审核 | 复核",
        "limit: 5wd | limit: 4wd",
      })
  void whatIsStricterOrLeftOpenIsTheVariants(String from, String to) {
    assertThat(found(from, to)).isEmpty();
  }

  @Test
  void allThatIsTakenIsNamedAtOnceInTheReadersLanguageAndAtItsStep() {
    var yaml =
        FORM.replace("limit: P10D", "limit: P20D").replace("required: [said]}", "required: []}");
    var found = FormVariantCheck.of(PROCESS, form(FORM), form(yaml));
    assertThat(found).extracting(Weakening::code).containsExactly("limit", "required");
    assertThat(found).extracting(Weakening::step).containsExactly(null, "check");
    assertThat(found.getFirst().in(Locale.ENGLISH)).contains("PT240H");
    assertThat(found.getLast().in(Locale.ENGLISH)).contains("Check").contains("Word");
    assertThat(found.getLast().in(Locale.SIMPLIFIED_CHINESE)).contains("审核").contains("意见");
  }

  @Test
  void everyCodeHasWordsInBothLanguages() {
    for (var code :
        List.of(
            "limit",
            "escalation",
            "doors",
            "anonymous",
            "staff",
            "rates",
            "item",
            "level",
            "type",
            "roles",
            "clear",
            "required",
            "shows",
            "paper")) {
      var one = new Weakening(code, null, new Text("步骤", "Step"), new Text("字段", "Field"));
      assertThat(one.in(Locale.ENGLISH)).as(code).doesNotContain("matter.variant");
      assertThat(one.in(Locale.SIMPLIFIED_CHINESE)).as(code).doesNotContain("matter.variant");
    }
  }
}
