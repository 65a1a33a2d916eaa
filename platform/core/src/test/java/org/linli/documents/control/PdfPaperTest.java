package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.linli.documents.PaperDesk;
import org.linli.documents.control.Printed.Part;
import org.linli.documents.control.Printed.Style;

/** A paper as it is drawn, opened again. */
class PdfPaperTest {

  private static final String CODE = "K7QM-4T2X-9B3F-0ZRE";

  private static Part part(Style style, String text) {
    return new Part(style, text, List.of());
  }

  private static Printed paper(boolean preview, Part... parts) {
    return new Printed(
        "题目",
        "第1号",
        List.of(parts),
        "某某社区居民委员会",
        "2026年11月22日",
        null,
        preview ? null : CODE,
        preview ? null : "https://linli.example.cn/verify/" + CODE,
        preview);
  }

  private static List<String> sheets(byte[] pdf) throws IOException {
    var sheets = new ArrayList<String>();
    try (var document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        sheets.add(reader.getText(document).replaceAll("\\s+", ""));
      }
    }
    return sheets;
  }

  /** Where each sign stands, from the left and from above, in points. */
  private static List<TextPosition> signs(byte[] pdf) throws IOException {
    var signs = new ArrayList<TextPosition>();
    try (var document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition sign) {
          signs.add(sign);
        }
      }.getText(document);
    }
    return signs;
  }

  @Test
  void theFileSaysWhatItIsAndWhoseItIs() throws IOException {
    try (var document = Loader.loadPDF(PdfPaper.of(paper(false, part(Style.TITLE, "题目"))))) {
      var about = document.getDocumentInformation();
      assertThat(about.getTitle()).isEqualTo("题目");
      assertThat(about.getAuthor()).isEqualTo("某某社区居民委员会");
      assertThat(about.getSubject()).isEqualTo("第1号");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void theNumberStandsBelowTheFirstTitleAlone() throws IOException {
    var pdf =
        PdfPaper.of(
            paper(false, part(Style.TITLE, "题目"), part(Style.LINE, "正文"), part(Style.TITLE, "附件")));
    assertThat(PaperDesk.words(pdf)).containsOnlyOnce("第1号").contains("题目第1号正文附件");
  }

  /** GB/T 9704: one sheet after the other is numbered. */
  @Test
  void eachSheetHasItsNumberAndNoneTheNextOnes() throws IOException {
    var sheets = sheets(PdfPaper.of(paper(false, part(Style.LINE, "字".repeat(2_000)))));
    assertThat(sheets).hasSizeGreaterThan(2);
    for (int at = 0; at < sheets.size(); at++) {
      assertThat(sheets.get(at))
          .contains("—" + (at + 1) + "—")
          .doesNotContain("—" + (at + 2) + "—");
    }
  }

  @Test
  void noSignIsLostOverTheEdgeOfASheetOrALine() throws IOException {
    var text =
        IntStream.range(0, 1_500)
            .mapToObj(at -> Character.toString(0x4E00 + at))
            .filter(PaperFont::prints)
            .reduce("", String::concat);
    var pdf = PdfPaper.of(paper(false, part(Style.LINE, text)));
    var read = String.join("", sheets(pdf)).replaceAll("—\\d+—", "");
    assertThat(read).contains(text);
    var right = PdfSheets.LEFT + PdfSheets.WIDTH;
    // A closing sign may hang over by its own width, nothing else.
    assertThat(signs(pdf)).allMatch(sign -> sign.getX() + sign.getWidth() <= right + 16.1);
  }

  @Test
  void organisationDateAndCodeAreNeverParted() throws IOException {
    for (int lines = 14; lines <= 24; lines++) {
      var parts = new Part[lines];
      java.util.Arrays.fill(parts, part(Style.LINE, "正文"));
      var sheets = sheets(PdfPaper.of(paper(false, parts)));
      assertThat(sheets.getLast()).as(lines + " lines").contains("某某社区居民委员会", "2026年11月22日", CODE);
      sheets.removeLast();
      assertThat(sheets).noneMatch(sheet -> sheet.contains("2026年11月22日") || sheet.contains(CODE));
    }
  }

  @Test
  void everySheetOfAPreviewSaysThatItIsOne() throws IOException {
    var long_ = part(Style.LINE, "字".repeat(1_500));
    var preview = sheets(PdfPaper.of(paper(true, long_)));
    assertThat(preview).hasSizeGreaterThan(1).allMatch(sheet -> sheet.contains("预"));
    assertThat(preview.getLast()).doesNotContain("扫码验真");
    assertThat(sheets(PdfPaper.of(paper(false, long_)))).noneMatch(sheet -> sheet.contains("预"));
  }

  @Test
  void aRowHigherThanASheetGoesOnAndLosesNothing() throws IOException {
    var cell =
        IntStream.rangeClosed(1, 90)
            .mapToObj(line -> "甲" + line)
            .reduce("", (a, b) -> a + b + "\n");
    var rows = List.of(List.of("环节", "情况"), List.of("调查", cell.strip()), List.of("签收", "乙"));
    var sheets = sheets(PdfPaper.of(paper(false, new Part(Style.TABLE, "", rows))));
    assertThat(sheets).hasSizeGreaterThan(2);
    assertThat(sheets.subList(0, 3)).allMatch(sheet -> sheet.contains("环节情况"));
    var words = String.join("", sheets).replace("环节情况", "").replaceAll("—\\d+—", "");
    for (int line = 1; line < 90; line++) {
      assertThat(words).contains("甲" + line + "甲" + (line + 1));
    }
    assertThat(words).containsOnlyOnce("签收");
  }

  @Test
  void aTableWithoutRowsIsItsHeadAlone() throws IOException {
    var head = new Part(Style.TABLE, "", List.of(List.of("环节", "情况")));
    assertThat(sheets(PdfPaper.of(paper(false, head)))).singleElement().asString().contains("环节");
  }

  @Test
  void aHeadNeverStandsAtTheFootOfASheetWithoutARow() throws IOException {
    var table = new Part(Style.TABLE, "", List.of(List.of("环节", "情况"), List.of("调查", "乙")));
    for (int lines = 14; lines <= 24; lines++) {
      var parts = new ArrayList<Part>(java.util.Collections.nCopies(lines, part(Style.LINE, "正")));
      parts.add(table);
      assertThat(sheets(PdfPaper.of(paper(false, parts.toArray(Part[]::new)))))
          .as(lines + " lines")
          .allMatch(sheet -> !sheet.contains("环节") || sheet.contains("调查"));
    }
  }

  @Test
  void aLongTitleIsBrokenAndStaysInTheMiddle() throws IOException {
    var pdf = PdfPaper.of(paper(false, part(Style.TITLE, "关于" + "某某".repeat(30) + "的公示")));
    var title = signs(pdf).stream().filter(sign -> sign.getFontSizeInPt() > 20).toList();
    assertThat(title).hasSize(65);
    assertThat(title.stream().map(TextPosition::getY).distinct()).hasSizeBetween(3, 4);
    assertThat(title).allMatch(sign -> sign.getX() >= PdfSheets.LEFT - 1);
    var last = title.getLast();
    var first = title.stream().filter(sign -> sign.getY() == last.getY()).findFirst().orElseThrow();
    var left = first.getX() - PdfSheets.LEFT;
    var right = PdfSheets.LEFT + PdfSheets.WIDTH - last.getX() - last.getWidth();
    assertThat(left).isCloseTo(right, org.assertj.core.api.Assertions.within(2f));
  }
}
