package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Tier;
import org.linli.documents.boundary.DocumentSheets;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperCount;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.tenancy.entity.CityTime;

/** The register: what is found in it, and how far its words go. */
class PaperRegisterTest {

  private final PaperDesk desk = new PaperDesk();
  private final UUID seal = desk.seal();

  private PaperRow issued(String matter) {
    var draft = PaperDesk.certificate(seal);
    return desk.as(
        () ->
            desk.documents.issue(
                new PaperDraft(draft.request(), draft.kind(), seal, matter, draft.values())));
  }

  private List<PaperRow> found(PaperQuery query, PageRequest page) {
    return desk.as(() -> desk.documents.list(query, page)).items();
  }

  private List<Long> serials(PaperQuery query, String words) {
    return found(query, new PageRequest(0, 50, words)).stream().map(PaperRow::serial).toList();
  }

  /** As if it had been issued then; the application itself cannot turn back the clock. */
  private void issuedAt(PaperRow paper, Instant at) {
    desk.platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createQuery("select set_config('app.tenant', :tenant, true)")
                  .bind("tenant", desk.tenant)
                  .mapTo(String.class)
                  .one();
              handle.execute(
                  "update document_paper set issued_at = ? where id = ?",
                  at.atOffset(java.time.ZoneOffset.UTC),
                  paper.id());
            });
  }

  @Test
  void theNewestStandsFirstAndAPageIsAPage() {
    for (int each = 0; each < 5; each++) {
      issued(null);
    }
    assertThat(serials(PaperQuery.ALL, null)).containsExactly(5L, 4L, 3L, 2L, 1L);
    var second = found(PaperQuery.ALL, new PageRequest(2, 2, null));
    assertThat(second).extracting(PaperRow::serial).containsExactly(3L, 2L);
    assertThat(found(PaperQuery.ALL, new PageRequest(9, 2, null))).isEmpty();
    assertThat(desk.as(() -> desk.documents.list(PaperQuery.ALL, PageRequest.first(1))).total())
        .isEqualTo(5);
  }

  /** A day is a day in China: one minute after midnight there is the day before in Greenwich. */
  @Test
  void aDayOfIssueIsADayInChina() {
    var first = issued(null);
    var second = issued(null);
    var third = issued(null);
    issuedAt(first, Instant.parse("2026-03-01T15:59:59Z"));
    issuedAt(second, Instant.parse("2026-03-01T16:00:00Z"));
    issuedAt(third, Instant.parse("2026-03-02T16:00:00Z"));
    var day = LocalDate.of(2026, 3, 2);
    assertThat(serials(new PaperQuery(null, null, day, day, null), null)).containsExactly(2L);
    assertThat(serials(new PaperQuery(null, null, null, day, null), null)).containsExactly(2L, 1L);
    assertThat(serials(new PaperQuery(null, null, day, null, null), null)).containsExactly(3L, 2L);
    assertThat(serials(new PaperQuery(null, null, day, day.minusDays(1), null), null)).isEmpty();
  }

  @Test
  void allThatIsAskedForHoldsTogether() {
    var first = issued("M-1");
    issued("M-1");
    issued("M-2");
    desk.as(() -> desk.documents.declareVoid(first.id(), "重复"));
    assertThat(serials(new PaperQuery(null, PaperState.VALID, null, null, "M-1"), null))
        .containsExactly(2L);
    assertThat(serials(PaperQuery.of("M-1"), null)).containsExactly(2L, 1L);
    assertThat(serials(PaperQuery.of("M"), null)).as("the matter is asked exactly").isEmpty();
    assertThat(serials(PaperQuery.ALL, "m-2")).as("the search is not").containsExactly(3L);
    assertThat(serials(PaperQuery.ALL, desk.clerk.displayName())).hasSize(3);
    assertThat(serials(PaperQuery.ALL, "_")).as("no wildcard").isEmpty();
    assertThat(serials(new PaperQuery("no-such-kind", null, null, null, null), null)).isEmpty();
  }

  @Test
  void whatIsVoidIsCountedApart() {
    var first = issued(null);
    issued(null);
    desk.as(() -> desk.documents.declareVoid(first.id(), "重复"));
    assertThat(desk.as(desk.documents::counts))
        .containsExactly(
            new PaperCount("residence-certificate", LocalDate.now(CityTime.ZONE).getYear(), 2, 1));
  }

  @Test
  void aMatterIsOneLineThatCanBePrinted() {
    assertThat(issued(" ").matter()).isNull();
    assertThat(issued(" 案-1 ").matter()).isEqualTo("案-1");
    assertThat(issued("事".repeat(120)).matter()).hasSize(120);
    for (var wrong : List.of("事".repeat(121), "甲\n乙", "\u0000", "\uE000")) {
      assertThatThrownBy(() -> issued(wrong))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("matter");
    }
    assertThat(issued(null).serial()).as("nothing of it took a number").isEqualTo(4);
  }

  @Test
  void aReasonIsAskedForAndHasItsLength() {
    var paper = issued(null);
    for (var none : new String[] {null, "", " \n"}) {
      assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(paper.id(), none)))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("required");
    }
    assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(paper.id(), "字".repeat(401))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-long");
    assertThat(desk.as(() -> desk.documents.get(paper.id())).state()).isEqualTo(PaperState.VALID);
    var voided = desk.as(() -> desk.documents.declareVoid(paper.id(), "字".repeat(400)));
    assertThat(voided.voidReason()).hasSize(400);
    assertThat(voided.voidBy()).isEqualTo(desk.clerk.displayName());
    assertThat(voided.voidAt()).isAfterOrEqualTo(voided.issuedAt());
  }

  @Test
  void aRefusalNamesThePaperAndItsStatus() {
    var paper = issued(null);
    desk.as(() -> desk.documents.declareVoid(paper.id(), "重复"));
    assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(paper.id(), "再次")))
        .isInstanceOfSatisfying(
            PaperRefused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(409);
              assertThat(refused.arguments()).containsExactly(paper.number());
            });
  }

  @Test
  void eachFileHasANameThatEverySystemTakes() {
    var paper = issued(null);
    for (var form : FileKind.values()) {
      var file = desk.as(() -> desk.documents.file(paper.id(), form));
      assertThat(file.name())
          .isEqualTo("residence-certificate-" + paper.year() + "-1." + form.ending())
          .matches("[a-z0-9.-]+");
      assertThat(file.type()).isEqualTo(form.type());
      assertThat(file.content()).isNotEmpty();
    }
  }

  /** It can be changed, and so it carries nothing by which it would pass for the paper. */
  @Test
  void theWordFileCarriesNeitherSealNorCode() throws java.io.IOException {
    var paper = issued(null);
    var file = desk.file(paper, FileKind.DOCX);
    try (var word = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
      assertThat(word.getAllPictures()).isEmpty();
      var words =
          word.getParagraphs().stream().map(each -> each.getText()).reduce("", String::concat);
      assertThat(words).contains("张翀燚", paper.number()).doesNotContain(paper.code());
    }
  }

  @Test
  void aPaperThatNobodyIssuedIsNotFound() {
    var nothing = UUID.randomUUID();
    assertThatThrownBy(() -> desk.as(() -> desk.documents.get(nothing)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.as(() -> desk.documents.prove(nothing)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.as(() -> desk.documents.file(nothing, FileKind.P7S)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.as(() -> desk.documents.declareVoid(nothing, "x")))
        .isInstanceOf(NotFound.class);
    var kindless = new PaperDraft(UUID.randomUUID(), null, null, null, List.of());
    assertThatThrownBy(() -> desk.as(() -> desk.documents.preview(kindless)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoBelongsToNoCommunityHasNoRegister() {
    var bureau =
        desk.platform.caller(Tier.CITY, desk.tenant.value().substring(0, 4), null, null, "*");
    var draft = PaperDesk.certificate(seal);
    assertThatThrownBy(() -> desk.platform.as(bureau, () -> desk.documents.issue(draft)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.platform.as(bureau, desk.documents::counts))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aSuspendedCommunityIssuesNothingAndItsPapersAreProvedStill() {
    var paper = issued(null);
    desk.platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update tenant set state = 'SUSPENDED' where id = ?", desk.tenant.value()));
    assertThatThrownBy(() -> issued(null)).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> serials(PaperQuery.ALL, null)).isInstanceOf(TenantSuspended.class);
    var told =
        desk.platform.scopes().asSystem("anonymous", () -> desk.verification.of(paper.code()));
    assertThat(told.isGood()).isTrue();
  }

  @Test
  void aKindIsCalledByItsNameInEitherLanguageAndByItsIdWhereNothingIsKnown() {
    assertThat(DocumentSheets.kind("residence-certificate", Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("居住情况证明");
    assertThat(DocumentSheets.kind("residence-certificate", Locale.ENGLISH))
        .isEqualTo("Certificate of residence");
    assertThat(DocumentSheets.kind("of-old", Locale.ENGLISH)).isEqualTo("of-old");
  }
}
