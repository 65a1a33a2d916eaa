package org.linli.matters.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.documents.entity.FieldValue;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.PaperStep;
import org.linli.matters.entity.PaperValue;

/** What a matter knows is written as a paper says it. */
class PaperFillTest {

  private static final MatterForm FORM =
      Forms.read(
          """
          process: probe
          version: 1
          name: {zh: 试, en: Probe}
          purpose: {zh: 试, en: Probe}
          word: 试
          limit: 5wd
          anonymous: false
          sections:
            - {id: s, name: {zh: 节, en: Section}}
          fields:
            - {id: what, type: LONG_TEXT, section: s, name: {zh: 情况, en: What}}
            - {id: kind, type: CHOICE, section: s, name: {zh: 类别, en: Kind}, choices: [{id: road, name: {zh: 道路, en: Road}}, {id: lamp, name: {zh: 路灯, en: Lamp}}]}
            - {id: kinds, type: CHOICES, section: s, name: {zh: 类别, en: Kinds}, choices: [{id: road, name: {zh: 道路, en: Road}}, {id: lamp, name: {zh: 路灯, en: Lamp}}]}
            - {id: fine, type: BOOLEAN, section: s, name: {zh: 合格, en: Fine}}
            - {id: day, type: DATE, section: s, name: {zh: 日期, en: Day}}
            - {id: cost, type: NUMBER, section: s, name: {zh: 费用, en: Cost}}
          """,
          "probe");

  private static final Map<String, Object> KNOWN =
      Map.of(
          "what",
          "井盖 {破} $1 损",
          "kind",
          "road",
          "kinds",
          List.of("lamp", "road"),
          "fine",
          true,
          "day",
          LocalDate.of(2026, 3, 2),
          "cost",
          new BigDecimal("1E+3"));

  private static final Map<String, Object> GIVEN =
      Map.of("matter.number", "试-1", "today", LocalDate.of(2026, 11, 23));

  private static List<FieldValue> filled(Map<String, Object> known, PaperValue... values) {
    var step = new PaperStep("probe", null, false, List.of(values));
    return new PaperFill(FORM, known, GIVEN).values(step);
  }

  private static String text(Map<String, Object> known, String text) {
    return filled(known, new PaperValue("f", text, null, Map.of(), null)).getFirst().text();
  }

  @ParameterizedTest
  @CsvSource({
    "{kind}, 道路",
    "类别：{kind}。, 类别：道路。",
    "{kinds}, 路灯、道路",
    "{fine}, 是",
    "{day}, 2026-03-02",
    "于{day}查, 于2026年3月2日查",
    "{today}, 2026-11-23",
    "{cost}元, 1000元",
    "{matter.number}, 试-1",
    "没有名字, 没有名字",
  })
  void eachKindOfValueIsSaidAsPeopleReadIt(String text, String said) {
    assertThat(text(KNOWN, text)).isEqualTo(said);
  }

  @Test
  void whatSomebodyWroteIsPrintedAsItWasWithItsBraces() {
    assertThat(text(KNOWN, "“{what}”")).isEqualTo("“井盖 {破} $1 损”");
  }

  @ParameterizedTest
  @CsvSource({
    "{kind|其他}, 其他",
    "{day|另行通知}, 另行通知",
    "于{day|某日}, 于某日",
    "{matter.phone|未留电话}, 未留电话",
    "{matter.number|无}, 试-1",
  })
  void whereNothingIsKnownSomethingElseIsSaid(String text, String said) {
    assertThat(text(Map.of(), text)).isEqualTo(said);
  }

  @Test
  void whereNothingElseIsSaidItStaysEmpty() {
    assertThat(text(Map.of(), "{kind}")).isEmpty();
    assertThat(text(Map.of(), "{nothing}")).isEmpty();
    assertThat(text(Map.of(), "{fine}")).isEmpty();
  }

  @Test
  void aChoiceThatIsOfferedNoMoreIsSaidByItsId() {
    assertThat(text(Map.of("kind", "bridge"), "{kind}")).isEqualTo("bridge");
  }

  @Test
  void aFieldMayHaveWordsOfItsOwnOnPaper() {
    var value = new PaperValue("f", null, "fine", Map.of("true", "准予", "none", "待定"), null);
    assertThat(filled(KNOWN, value).getFirst().text()).isEqualTo("准予");
    assertThat(filled(Map.of(), value).getFirst().text()).isEqualTo("待定");
    assertThat(filled(Map.of("fine", false), value).getFirst().text()).isEmpty();
  }

  @Test
  void rowsOfATableAreFilledCellByCell() {
    var value =
        new PaperValue(
            "f", null, null, Map.of(), List.of(List.of("{day}", "{kind}"), List.of("", "x")));
    var filled = filled(KNOWN, value).getFirst();
    assertThat(filled.text()).isNull();
    assertThat(filled.rows()).containsExactly(List.of("2026-03-02", "道路"), List.of("", "x"));
  }
}
