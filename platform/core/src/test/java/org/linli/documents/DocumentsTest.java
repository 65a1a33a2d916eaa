package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperCount;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.CityTime;
import org.linli.testing.Requirement;

class DocumentsTest {

  private final PaperDesk desk = new PaperDesk();
  private final int year = LocalDate.now(CityTime.ZONE).getYear();

  private String number(int serial) {
    return "〔" + year + "〕" + desk.tenant + "证字第" + serial + "号";
  }

  @Test
  void aPaperIsNumberedPrintedSealedAndKept() throws IOException {
    var paper = desk.issued();
    assertThat(paper.number()).isEqualTo(number(1));
    assertThat(paper.keepUntil()).isEqualTo(LocalDate.now(CityTime.ZONE).plusYears(10));
    var pdf = desk.file(paper, FileKind.PDF);
    assertThat(PaperDesk.words(pdf))
        .contains("居住情况证明", paper.number(), "张翀燚", "510108199001011234", "2020年5月1日起居住")
        .contains("成华区某某社区居民委员会", "扫码验真", paper.code())
        .doesNotContain("预览");
    try (var document = Loader.loadPDF(pdf)) {
      var page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(page.getResources().getXObjectNames()).as("the seal").hasSize(1);
      var font = page.getResources().getFont(page.getResources().getFontNames().iterator().next());
      assertThat(font.isEmbedded()).isTrue();
    }
    assertThat(pdf.length).as("a part of the font alone").isLessThan(300_000);
  }

  /** 003 §5.2.2 (2): written to the standard, archived, found and counted. */
  @Test
  @Requirement("003-5.2.2.2")
  void enforcementPapersAreWrittenByTemplateKeptFoundAndCounted() {
    var seal = desk.seal();
    var penalty =
        new PaperDraft(
            UUID.randomUUID(),
            "penalty-decision",
            seal,
            "案-1",
            List.of(
                FieldValue.of("party", "某某餐饮店"),
                FieldValue.of("document", "92510108MA6C2K4P0Q"),
                FieldValue.of("facts", "2026年11月20日占道经营，有现场照片两张、询问笔录一份。"),
                FieldValue.of("law", "《城市市容和环境卫生管理条例》第三十六条"),
                FieldValue.of("penalty", "警告，并处罚款人民币200元，当场缴纳"),
                FieldValue.of("review", "成华区人民政府、成华区人民法院"),
                FieldValue.of("officers", "王某、李某（510108-001、002）")));
    var paper = desk.as(() -> desk.documents.issue(penalty));
    assertThat(PaperDesk.words(desk.file(paper, FileKind.PDF)))
        .contains("当场行政处罚决定书", "一、违法事实和证据", "罚款人民币200元", "陈述、申辩权利");
    desk.as(() -> desk.documents.issue(PaperDesk.certificate(seal)));
    assertThat(found(new PaperQuery("penalty-decision", null, null, null, null), null))
        .containsExactly(paper.number());
    assertThat(found(PaperQuery.of("案-1"), null)).containsExactly(paper.number());
    assertThat(found(PaperQuery.ALL, "罚字")).containsExactly(paper.number());
    assertThat(found(PaperQuery.ALL, "100%")).isEmpty();
    var today = LocalDate.now(CityTime.ZONE);
    assertThat(found(new PaperQuery(null, null, today, today, null), null)).hasSize(2);
    assertThat(found(new PaperQuery(null, null, null, today.minusDays(1), null), null)).isEmpty();
    assertThat(desk.as(desk.documents::counts))
        .containsExactlyInAnyOrder(
            new PaperCount("penalty-decision", year, 1, 0),
            new PaperCount("residence-certificate", year, 1, 0));
  }

  private List<String> found(PaperQuery query, String words) {
    return desk.as(() -> desk.documents.list(query, new PageRequest(0, 50, words))).items().stream()
        .map(PaperRow::number)
        .toList();
  }

  /** 000 §9.2.3 b): its course is in the paper that both sides take home. */
  @Test
  void aMediationEndsWithAPaperThatTellsItsCourse() throws IOException {
    var draft = mediation(3);
    var seal = desk.seal();
    var paper =
        desk.as(
            () ->
                desk.documents.issue(
                    new PaperDraft(
                        draft.request(), draft.kind(), seal, draft.matter(), draft.values())));
    assertThat(paper.keepUntil()).as("kept for ever").isNull();
    assertThat(PaperDesk.words(desk.file(paper, FileKind.PDF)))
        .contains("人民调解协议书", "三、调解经过", "2026年3月1日", "调查", "第3次会面", "五、履行方式和期限");
    try (var word = new XWPFDocument(new ByteArrayInputStream(desk.file(paper, FileKind.DOCX)))) {
      assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("人民调解协议书", paper.number(), "四、协议内容");
      assertThat(word.getTables()).hasSize(2);
      assertThat(word.getTables().get(1).getRow(1).getCell(1).getText()).isEqualTo("调查");
    }
  }

  private static PaperDraft mediation(int meetings) {
    var course =
        java.util.stream.IntStream.rangeClosed(1, meetings)
            .mapToObj(each -> List.of("2026-03-01", "调查", "第" + each + "次会面：双方陈述，约定再谈。"))
            .toList();
    return new PaperDraft(
        UUID.randomUUID(),
        "mediation-agreement",
        null,
        null,
        List.of(
            FieldValue.of(
                "parties",
                List.of(List.of("申请人", "甲", "", "1栋101"), List.of("被申请人", "乙", "", "1栋201"))),
            FieldValue.of("dispute", "楼上漏水。\n赔偿金额有争议。"),
            FieldValue.of("course", course),
            FieldValue.of("agreement", "乙于十日内修好并赔偿甲人民币800元。"),
            FieldValue.of("performance", "一次付清。"),
            FieldValue.of("mediator", "丙")));
  }

  @Test
  void aLongTableGoesOnOverSheetsAndLosesNoRow() throws IOException {
    var pdf = desk.as(() -> desk.documents.preview(mediation(120))).content();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(5, 15);
    }
    var words = PaperDesk.words(pdf);
    for (int each = 1; each <= 120; each++) {
      assertThat(words).contains("第" + each + "次会面");
    }
    assertThat(words.split("日期环节情况", -1).length).as("its head on each sheet").isGreaterThan(5);
  }

  @Test
  void aPreviewSaysThatItIsOneAndTakesNoNumber() {
    var seal = desk.seal();
    var pdf = desk.as(() -> desk.documents.preview(PaperDesk.certificate(seal))).content();
    assertThat(PaperDesk.words(pdf))
        .contains("预", "览", "（文号签发时自动编定）", "张翀燚")
        .doesNotContain("扫码验真");
    assertThat(desk.issued().serial()).isEqualTo(1);
  }

  @Test
  void theCodeOnThePaperLeadsToItsProof() throws IOException, NotFoundException {
    var paper = desk.issued();
    try (var document = Loader.loadPDF(desk.file(paper, FileKind.PDF))) {
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int width = picture.getWidth();
      int height = picture.getHeight();
      var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
      var bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
      var read = new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
      assertThat(read.getText()).isEqualTo(PaperDesk.ORIGIN + "/verify/" + paper.code());
    }
  }

  @Test
  void theSameRequestAgainBringsTheSamePaper() {
    var draft = PaperDesk.certificate(desk.seal());
    var first = desk.as(() -> desk.documents.issue(draft));
    var again = desk.as(() -> desk.documents.issue(draft));
    assertThat(again).isEqualTo(first);
    assertThat(desk.issued().serial()).isEqualTo(2);
  }

  @Test
  void whatIsNotInOrderTakesNoNumber() {
    var seal = desk.seal();
    var bare = PaperDesk.certificate(null);
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(bare)))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("seal-missing");
    var nobody = PaperDesk.certificate(UUID.randomUUID(), seal, " ");
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(nobody)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("name");
    var nameless = PaperDesk.certificate(null, seal, "甲");
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(nameless)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("request");
    var unknown = new PaperDraft(UUID.randomUUID(), "no-such-kind", seal, null, List.of());
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(unknown)))
        .isInstanceOf(NotFound.class);
    var elsewhere = PaperDesk.certificate(new PaperDesk().seal());
    assertThatThrownBy(() -> desk.as(() -> desk.documents.issue(elsewhere)))
        .isInstanceOf(NotFound.class);
    assertThat(desk.issued().number()).isEqualTo(number(1));
  }

  /** As a step of a process that fails after it. */
  @Test
  void aPaperGoesBackWithTheTransactionAndSoDoesItsNumber() {
    var draft = PaperDesk.certificate(desk.seal());
    assertThatThrownBy(
            () ->
                desk.run(
                    () -> {
                      desk.issue.issue(desk.tenant, draft, desk.clerk.accountId(), "甲");
                      throw new IllegalStateException("the step failed");
                    }))
        .hasMessageContaining("the step failed");
    assertThat(found(PaperQuery.ALL, null)).isEmpty();
    assertThat(desk.issued().number()).isEqualTo(number(1));
  }

  @Test
  void whatIsVoidStaysAndIsVoidOnce() {
    var paper = desk.issued();
    assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(paper.id(), " ")))
        .isInstanceOf(Invalid.class);
    var voided = desk.as(() -> desk.documents.declareVoid(paper.id(), "姓名有误，重新出具"));
    assertThat(voided.state()).isEqualTo(PaperState.VOID);
    assertThat(voided.voidReason()).isEqualTo("姓名有误，重新出具");
    assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(paper.id(), "再次")))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("paper-void");
    assertThat(desk.file(paper, FileKind.PDF)).isNotEmpty();
    assertThat(desk.issued().serial()).as("its number is never given again").isEqualTo(2);
    assertThat(found(new PaperQuery(null, PaperState.VOID, null, null, null), null))
        .containsExactly(paper.number());
  }

  @Test
  void anIssuedPaperCannotBeChangedByTheApplication() {
    var paper = desk.issued();
    for (var sql :
        List.of(
            "update document_file set content = 'x' where paper_id = ?",
            "delete from document_file where paper_id = ?",
            "delete from document_paper where id = ?")) {
      assertThatThrownBy(
              () ->
                  desk.run(
                      () -> desk.platform.jdbi().useHandle(each -> each.execute(sql, paper.id()))))
          .as(sql)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anotherCommunitySeesNothingOfIt() {
    var paper = desk.issued();
    var other = new PaperDesk();
    assertThatThrownBy(() -> other.as(() -> other.documents.get(paper.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.as(() -> other.documents.file(paper.id(), FileKind.PDF)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.as(() -> other.documents.declareVoid(paper.id(), "x")))
        .isInstanceOf(NotFound.class);
    assertThat(other.as(other.documents::counts)).isEmpty();
    assertThat(other.issued().serial()).as("each community counts for itself").isEqualTo(1);
  }

  @Test
  void theRegisterLeavesAsASpreadsheet() throws IOException {
    var paper = desk.issued();
    var exports =
        new Exports(desk.platform.jdbi(), desk.platform.scopes(), RingForTests.over(desk.platform));
    var file =
        desk.as(
            () ->
                exports.make(
                    DocumentSheets.PAPERS, page -> desk.documents.list(PaperQuery.ALL, page)));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(0)).isEqualTo(paper.number());
      assertThat(rows.get(1).getCellText(1)).startsWith("居住情况证明");
    }
  }
}
