package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.packs.PackFault;
import org.linli.processes.entity.Flow;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;
import org.linli.processes.entity.VariableType;

/** A form that does not fit its process is refused with line and reason. */
class FormCheckTest {

  private static final String FORM =
      """
      process: p
      version: 1
      name: {zh: 测试, en: Probe}
      word: 测试
      purpose: {zh: 测试, en: Probe}
      limit: P1D
      anonymous: false
      doors: [COUNTER]
      hands: [place]
      sections:
        - {id: s, name: {zh: 节, en: Section}}
      fields:
        - {id: what, type: TEXT, section: s, name: {zh: 文, en: Text}}
        - {id: phone, type: PHONE, section: s, name: {zh: 电话, en: Phone}, level: GENERAL_3, clear: [CLERK]}
      start: {write: [what, phone], required: [what]}
      tasks:
        task: {write: [what], required: []}
      steps:
        task: {zh: 办理, en: Task}
      outcomes:
        fine: {zh: 好, en: Fine}
      """;

  private static ProcessModel model() {
    var task =
        new Node.UserTask(base("task"), new Node.Candidates(null, List.of("CLERK"), null), null);
    return new ProcessModel(
        "p",
        "p",
        Map.of("what", VariableType.TEXT, "phone", VariableType.TEXT, "place", VariableType.TEXT),
        List.of(new Node.Start(base("start")), task, new Node.End(base("end"), "fine", false)),
        List.of(new Flow("a", "start", "task", null, 1), new Flow("b", "task", "end", null, 1)));
  }

  private static Node.Base base(String id) {
    return new Node.Base(id, id, null, false, 1);
  }

  @Test
  void aFormThatFitsPasses() {
    assertThatCode(() -> Forms.checked(FORM, "form.yaml", model())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "process: p|process: q|1",
        "word: 测试|word: a-b|4",
        "limit: P1D|limit: PT0S|6",
        "doors: [COUNTER]|doors: []|8",
        "hands: [place]|hands: [colour]|1",
        "id: what, type: TEXT|id: what, type: NUMBER|13",
        "type: TEXT, section: s|type: TEXT, section: x|13",
        "type: TEXT, section: s|type: CHOICE, section: s|13",
        "id: phone|id: what|13",
        "level: GENERAL_3, clear: [CLERK]|level: GENERAL_2|14",
        "level: GENERAL_3, clear: [CLERK]|level: GENERAL_3|14",
        "required: [what]}|required: [what, nothing]}|15",
        "task: {write: [what], required: []}|other: {write: [what], required: []}|16",
        "task: {zh: 办理, en: Task}|other: {zh: 办理, en: Task}|18",
        "fine: {zh: 好|poor: {zh: 好|20",
        "limit: P1D|limit: 0wd|6",
        "limit: P1D|limit: P1D\\nescalation: {warn: 40}|7",
        "limit: P1D|limit: P1D\\nescalation: {warn: 96}|7",
        "limit: P1D|limit: P1D\\nescalation: {street: 3wd, district: 1wd}|7",
        "limit: P1D|limit: P1D\\nescalation: {street: 1wd, district: 1wd}|7",
        "limit: P1D|limit: P1D\\nescalation: {district: 1wd}|7",
        "limit: P1D|limit: P1D\\nrates: {response: what}|7",
        "limit: P1D|limit: P1D\\nrates: {satisfaction: nothing}|7",
        "task: {write: [what], required: []}|task: {write: [what], assign: {who: ROLE, post:"
            + " x}}|17",
        "task: {write: [what], required: []}|task: {write: [what], assign: {skill: x}}|17",
        "required: [what]}|required: [what], assign: {who: ROLE}}|15",
        "task: {write: [what], required: []}|task: {write: [what], joint: {most: 21}}|17",
        "task: {write: [what], required: []}|task: {write: [what], joint: {most: -1}}|17",
        "task: {write: [what], required: []}|task: {joint: {most: 0, waive: true}}|17",
        "limit: P1D|limit: P1D\\nmerge: {hours: 0}|7",
        "limit: P1D|limit: P1D\\nmerge: {hours: 721}|7",
        "limit: P1D|limit: P1D\\nmerge: {metres: 0}|7",
        "limit: P1D|limit: P1D\\nmerge: {metres: 1001}|7",
        "limit: P1D|limit: P1D\\nstaff: [CLERK]\\nmerge: {how: AUTOMATIC}|8",
        "version: 1|version: 1\\nsurplus: 1|3"
      })
  void whatDoesNotFitIsNamedWithItsLine(String right, String wrong, int line) {
    var text = FORM.replace(right, wrong.replace("\\n", "\n"));
    assertThat(text).isNotEqualTo(FORM);
    var fault =
        catchThrowableOfType(PackFault.class, () -> Forms.checked(text, "form.yaml", model()));
    assertThat(fault.file()).isEqualTo("form.yaml");
    assertThat(fault.line()).as(fault.reason()).isEqualTo(line);
    assertThat(fault.reason()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit: P1D|limit: 3wd",
        "limit: P1D|limit: P1D\\nmerge: {how: AUTOMATIC, hours: 48, metres: 50}",
        "limit: P1D|limit: P1D\\nstaff: [CLERK]\\nmerge: {how: AUTOMATIC, confidential: true}",
        "limit: P1D|limit: 4wh\\nescalation: {warn: 50}",
        "limit: P1D|limit: P1D\\nescalation: {street: PT4H, district: P1D, city: P2D}",
        "limit: P1D|limit: P1D\\nescalation: {street: 1wd, district: 2wd}",
        "task: {write: [what], required: []}|task: {write: [what], assign: {who: DUTY, post: x}}",
        "task: {write: [what], required: []}|task: {write: [what], assign: {who: ROLE, skill: x}}",
        "task: {write: [what], required: []}|task: {write: [what], joint: {most: 0}}",
        "task: {write: [what], required: []}|task: {write: [what], joint: {most: 5, waive: true}}"
      })
  void limitsEscalationAndAssignmentArePartOfAForm(String plain, String more) {
    var text = FORM.replace(plain, more.replace("\\n", "\n"));
    assertThat(text).isNotEqualTo(FORM);
    assertThatCode(() -> Forms.checked(text, "form.yaml", model())).doesNotThrowAnyException();
  }

  @Test
  void identityNumbersAreComputed() {
    assertThat(IdNumber.isRight("11010519491231002X")).isTrue();
    assertThat(IdNumber.isRight("110105194912310020")).isFalse();
    assertThat(IdNumber.isRight("not a number")).isFalse();
  }
}
