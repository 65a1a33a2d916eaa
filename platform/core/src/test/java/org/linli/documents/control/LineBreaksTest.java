package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a line ends; each Han sign is two wide here, each letter one. */
class LineBreaksTest {

  private final LineBreaks breaks =
      new LineBreaks(text -> text.codePoints().mapToDouble(sign -> sign < 0x2000 ? 1 : 2).sum());

  private List<String> lines(String text, double width, double indent) {
    return breaks.lines(text, width, indent);
  }

  @Test
  void betweenAnyTwoHanSigns() {
    assertThat(lines("一二三四五六七", 6, 0)).containsExactly("一二三", "四五六", "七");
    assertThat(lines("一二三四五六七", 8, 4)).containsExactly("一二", "三四五六", "七");
  }

  @Test
  void notInsideANumberOrAWord() {
    assertThat(lines("编号12345号", 8, 0)).containsExactly("编号", "12345号");
    assertThat(lines("ABCDEFGHIJKLMN", 6, 0)).hasSizeGreaterThan(1);
    assertThat(String.join("", lines("ABCDEFGHIJKLMN", 6, 0))).isEqualTo("ABCDEFGHIJKLMN");
  }

  @Test
  void neverBeforeASignThatClosesNorAfterOneThatOpens() {
    assertThat(lines("一二三。四", 6, 0)).containsExactly("一二三。", "四");
    assertThat(lines("一二（三四）", 6, 0)).containsExactly("一二", "（三四）");
  }

  @Test
  void linesThatSomebodyBrokeStayBroken() {
    assertThat(lines("一\n\n二", 10, 0)).containsExactly("一", "", "二");
    assertThat(lines("", 10, 0)).containsExactly("");
  }

  @Test
  void signsBeyondTheFirstPlaneStayWhole() {
    assertThat(lines("𠮷𠮷𠮷", 4, 0)).containsExactly("𠮷𠮷", "𠮷");
  }

  /** GB/T 9704: a number goes on no second line, whatever stands between its digits. */
  @Test
  void notAtThePointOfANumber() {
    assertThat(lines("罚款1234.56元", 10, 0)).containsExactly("罚款", "1234.56元");
    assertThat(lines("罚款1,234,567元", 10, 0)).containsExactly("罚款", "1,234,567", "元");
    assertThat(lines("共12.5平方米", 6, 0)).containsExactly("共12.5", "平方米");
  }

  @Test
  void aPointBehindANumberEndsASentence() {
    assertThat(lines("共12.二三", 6, 0)).containsExactly("共12.", "二三");
    assertThat(lines("a.b,c", 2, 0)).containsExactly("a.", "b,", "c");
  }

  @Test
  void aWordLongerThanALineIsBrokenAndLosesNoLetter() {
    var word = "abcdefghij".repeat(5);
    var broken = lines("甲" + word + "乙", 7, 2);
    assertThat(String.join("", broken)).isEqualTo("甲" + word + "乙");
    assertThat(broken).allMatch(line -> line.length() <= 7);
  }

  @Test
  void aLineOfClosingSignsHangsOverRatherThanBegin() {
    assertThat(lines("一二三》）。四", 6, 0)).containsExactly("一二三》）。", "四");
  }

  @Test
  void severalParagraphsAreEachIndented() {
    assertThat(lines("一二三\n四五六", 6, 4)).containsExactly("一", "二三", "四", "五六");
  }
}
