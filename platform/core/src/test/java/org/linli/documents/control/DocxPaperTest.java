package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.linli.documents.control.Printed.Part;
import org.linli.documents.control.Printed.Style;

/** The Word file, opened by a reader that is not ours. */
class DocxPaperTest {

  private static Part part(Style style, String text) {
    return new Part(style, text, List.of());
  }

  private static XWPFDocument opened(Part... parts) throws IOException {
    var printed =
        new Printed(
            "T", "〔2026〕甲字第1号", List.of(parts), "居委会", "2026年1月1日", null, null, null, false);
    return new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(printed)));
  }

  private static List<String> texts(XWPFDocument word) {
    return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  @Test
  void titleAndNumberStandInTheMiddleAndTheSignerAtTheRight() throws IOException {
    try (var word = opened(part(Style.TITLE, "通知"), part(Style.LINE, "正文"))) {
      assertThat(texts(word)).containsExactly("通知", "〔2026〕甲字第1号", "正文", "", "居委会", "2026年1月1日");
      var paragraphs = word.getParagraphs();
      assertThat(paragraphs.get(0).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(paragraphs.get(0).getRuns().getFirst().isBold()).isTrue();
      assertThat(paragraphs.get(1).getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(paragraphs.get(2).getIndentationFirstLine()).isPositive();
      assertThat(paragraphs.getLast().getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
    }
  }

  @Test
  void theNumberStandsOnceHoweverManyTitlesThereAre() throws IOException {
    try (var word = opened(part(Style.TITLE, "甲"), part(Style.TITLE, "乙"))) {
      assertThat(texts(word)).containsOnlyOnce("〔2026〕甲字第1号");
    }
  }

  @Test
  void signsOfXmlAreWordsLikeOthers() throws IOException {
    var nasty = "<w:p>&amp; \"甲\" ]]> 'x'";
    try (var word = opened(part(Style.FLUSH, nasty))) {
      assertThat(texts(word)).contains(nasty);
    }
  }

  @Test
  void eachLineIsAParagraphOfItsOwn() throws IOException {
    try (var word = opened(part(Style.LINE, "一\n二\n三"))) {
      assertThat(texts(word)).containsSubsequence("一", "二", "三");
    }
  }

  @Test
  void aTableKeepsItsCellsAndTheirLines() throws IOException {
    var rows = List.of(List.of("甲", "乙"), List.of("1", "上\n下"));
    try (var word = opened(new Part(Style.TABLE, "", rows))) {
      var table = word.getTables().getFirst();
      assertThat(table.getRows()).hasSize(2);
      assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("甲");
      assertThat(
              table.getRow(0).getCell(0).getParagraphs().getFirst().getRuns().getFirst().isBold())
          .isTrue();
      assertThat(table.getRow(1).getCell(1).getParagraphs()).hasSize(2);
    }
  }
}
