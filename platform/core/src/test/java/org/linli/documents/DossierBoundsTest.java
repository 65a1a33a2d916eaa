package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierDetail;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierItem;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.PaperDraft;
import org.linli.persistence.Sha256;

/** Dossiers at their edges: the longest names, the most things, two people at once. */
class DossierBoundsTest {

  private static final byte[] PHOTO = PaperDesk.picture(30, 60, "jpg");
  private static final int MOST = 300;

  private final PaperDesk desk = new PaperDesk();

  private UUID open(String number, String title, String matter) {
    return desk.as(() -> desk.dossiers.open(new DossierDraft(number, title, matter)));
  }

  private UUID open(String number) {
    return open(number, "案卷", null);
  }

  private DossierDetail detail(UUID id) {
    return desk.as(() -> desk.dossiers.get(id));
  }

  private void attach(UUID id, String title, byte[] content) {
    desk.run(() -> desk.dossiers.addAttachment(id, new AttachmentDraft(title, content)));
  }

  private void refused(String number, String title, String matter, String named, String rule) {
    assertThatThrownBy(() -> open(number, title, matter))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(named)
        .hasMessageContaining(rule);
  }

  @Test
  void theLongestNamesAreTakenAndOneSignMoreIsNot() {
    var id = open("号".repeat(80), " " + "题".repeat(200) + " ", "事".repeat(120));
    assertThat(detail(id).dossier().title()).isEqualTo("题".repeat(200));
    assertThat(PaperDesk.words(desk.as(() -> desk.dossiers.pdf(id)).content()))
        .contains("号".repeat(20), "事".repeat(20));
    refused("号".repeat(81), "题", null, "number", "too-long");
    refused("号", "题".repeat(201), null, "title", "too-long");
    refused("号", "题", "事".repeat(121), "matter", "too-long");
  }

  @Test
  void numberAndTitleAreAskedForAndTheMatterIsNot() {
    refused(" ", "题", null, "number", "required");
    refused("号", null, null, "title", "required");
    assertThat(detail(open("2026-1", "题", "  ")).dossier().matter()).isNull();
  }

  /** Its index page is printed one day: what cannot be printed would spoil the whole volume. */
  @Test
  void whatNoIndexPageCanShowIsRefusedWhenItIsTyped() {
    refused("2026-😀", "题", null, "number", "unprintable");
    refused("2026", "题\uE000", null, "title", "unprintable");
    refused("2026", "题\n目", null, "title", "control");
    refused("2026", "题", "\u0000x", "matter", "control");
    var id = open("2026-2");
    assertThatThrownBy(() -> attach(id, "照片😀", PHOTO))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("unprintable");
    assertThat(detail(id).items()).isEmpty();
  }

  @Test
  void aPictureThatCannotBeDrawnNeverSpoilsTheVolume() throws IOException {
    var id = open("2026-3");
    var head = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
    assertThatThrownBy(() -> attach(id, "坏照片", head))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("paper-or-picture");
    attach(id, "好照片", PHOTO);
    try (var pdf = Loader.loadPDF(desk.as(() -> desk.dossiers.pdf(id)).content())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
  }

  /** An account may be named as nothing prints; the volume is printed all the same. */
  @Test
  void whoeverFilesItIsShownAsFarAsThePrintersSignsGo() {
    var id = open("2026-4");
    attach(id, "照片", PHOTO);
    var named = named(desk.clerk, "王\uE000五");
    desk.platform.as(
        named,
        () -> {
          desk.dossiers.file(id);
          return null;
        });
    assertThat(detail(id).dossier().sealedBy()).isEqualTo("王\uE000五");
    assertThat(PaperDesk.words(desk.as(() -> desk.dossiers.pdf(id)).content())).contains("王〓五");
  }

  private static Caller named(Caller caller, String name) {
    return new Caller(
        caller.accountId(),
        caller.username(),
        name,
        caller.tier(),
        caller.roles(),
        caller.permissions(),
        caller.scope(),
        caller.tenant(),
        caller.organisation(),
        caller.address(),
        caller.locale(),
        caller.stamp(),
        false);
  }

  @Test
  void aFullDossierTakesNothingMoreAndIsFiled() {
    var id = open("2026-5");
    desk.run(
        () ->
            IntStream.rangeClosed(1, MOST)
                .forEach(
                    at -> desk.dossiers.addAttachment(id, new AttachmentDraft("照片" + at, PHOTO))));
    assertThatThrownBy(() -> attach(id, "一张太多", PHOTO))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("items")
        .hasMessageContaining("too-many");
    var paper = desk.issued();
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.addPaper(id, paper.id())))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-many");
    desk.run(() -> desk.dossiers.file(id));
    var detail = detail(id);
    assertThat(detail.dossier().state()).isEqualTo(DossierState.SEALED);
    assertThat(detail.items())
        .extracting(DossierItem::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, MOST).boxed().toList());
  }

  @Test
  void whatSeveralLayInAtOnceLiesOneAfterTheOther()
      throws InterruptedException, ExecutionException {
    var id = open("2026-6");
    var work = new ArrayList<Callable<Void>>();
    for (int each = 0; each < 8; each++) {
      var title = "照片" + each;
      work.add(
          () -> {
            attach(id, title, PHOTO);
            return null;
          });
    }
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var done : people.invokeAll(work)) {
        done.get();
      }
    }
    var items = detail(id).items();
    assertThat(items).extracting(DossierItem::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(items).extracting(DossierItem::title).doesNotHaveDuplicates();
  }

  @Test
  void theSameNumberFromTwoPlacesAtOnceIsOneDossier() throws InterruptedException {
    var work = new ArrayList<Callable<UUID>>();
    for (int each = 0; each < 4; each++) {
      work.add(() -> open("2026-7"));
    }
    var refused = 0;
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var done : people.invokeAll(work)) {
        try {
          done.get();
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Conflict.class);
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(3);
    assertThat(listed(null, null)).hasSize(1);
  }

  private List<String> listed(DossierState state, String words) {
    return desk.as(() -> desk.dossiers.list(state, new PageRequest(0, 50, words))).items().stream()
        .map(DossierRow::number)
        .toList();
  }

  @Test
  void dossiersAreFoundByNumberTitleAndMatterAndStandNewestFirst() {
    open("2026-甲", "漏水", null);
    open("2026-乙", "噪音", "案-1");
    open("2026_丙", "100%", null);
    assertThat(listed(null, null)).containsExactly("2026_丙", "2026-乙", "2026-甲");
    assertThat(listed(null, "漏")).containsExactly("2026-甲");
    assertThat(listed(null, "案-")).containsExactly("2026-乙");
    assertThat(listed(null, "_")).as("no wildcard").containsExactly("2026_丙");
    assertThat(listed(null, "%")).containsExactly("2026_丙");
    assertThat(listed(DossierState.SEALED, "2026")).isEmpty();
  }

  /** One thing that is kept for ever keeps all that lies beside it. */
  @Test
  void aVolumeIsKeptAsLongAsThePaperThatIsKeptLongest() {
    var ten = desk.issued();
    var thirty = notice();
    var id = open("2026-8");
    desk.run(() -> desk.dossiers.addPaper(id, ten.id()));
    desk.run(() -> desk.dossiers.addPaper(id, thirty));
    attach(id, "照片", PHOTO);
    desk.run(() -> desk.dossiers.file(id));
    assertThat(detail(id).dossier().keepUntil()).isEqualTo(ten.keepUntil().plusYears(20));
    var lasting = agreement();
    var ever = open("2026-9");
    desk.run(() -> desk.dossiers.addPaper(ever, ten.id()));
    desk.run(() -> desk.dossiers.addPaper(ever, lasting));
    desk.run(() -> desk.dossiers.file(ever));
    assertThat(detail(ever).dossier().keepUntil()).as("for ever").isNull();
  }

  private UUID notice() {
    return issued(
        "public-notice",
        FieldValue.of("subject", "低保"),
        FieldValue.of("content", "名单"),
        FieldValue.of("from", "2026-11-01"),
        FieldValue.of("until", "2026-11-11"),
        FieldValue.of("contact", "居委会"));
  }

  private UUID agreement() {
    return issued(
        "mediation-agreement",
        FieldValue.of("parties", List.of(List.of("申请人", "甲", "", "1栋"))),
        FieldValue.of("dispute", "漏水"),
        FieldValue.of("course", List.of(List.of("2026-03-01", "调查", "到场"))),
        FieldValue.of("agreement", "修好"),
        FieldValue.of("performance", "一次"),
        FieldValue.of("mediator", "丙"));
  }

  private UUID issued(String kind, FieldValue... values) {
    var seal = desk.seal();
    var draft = new PaperDraft(UUID.randomUUID(), kind, seal, null, List.of(values));
    return desk.as(() -> desk.documents.issue(draft)).id();
  }

  /** Anybody can work it out again from the index page. */
  @Test
  void theDigestIsOverNumberAndContentInTheirOrder() {
    var other = PaperDesk.picture(40, 40, "png");
    var id = open("2026-10");
    attach(id, "一", PHOTO);
    attach(id, "二", other);
    assertThat(detail(id).dossier().sha256()).as("as long as it is open").isNull();
    desk.run(() -> desk.dossiers.file(id));
    assertThat(detail(id).dossier().sha256())
        .isEqualTo(
            Sha256.hex("2026-10\n1 " + Sha256.hex(PHOTO) + "\n2 " + Sha256.hex(other) + "\n"));
  }

  @Test
  void eachThingLeavesUnderItsPlaceDigestAndKind() throws IOException {
    var paper = desk.issued();
    var png = PaperDesk.picture(40, 40, "png");
    var id = open("2026-11");
    attach(id, "一", PHOTO);
    attach(id, "二", png);
    desk.run(() -> desk.dossiers.addPaper(id, paper.id()));
    var names = new ArrayList<String>();
    var zip = desk.as(() -> desk.dossiers.zip(id));
    assertThat(zip.name()).isEqualTo("dossier.zip");
    assertThat(zip.type()).isEqualTo("application/zip");
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip.content()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactly(
            "000-index.pdf",
            "001-" + Sha256.hex(PHOTO).substring(0, 12) + ".jpg",
            "002-" + Sha256.hex(png).substring(0, 12) + ".png",
            "003-" + paper.sha256().substring(0, 12) + ".pdf");
  }

  @Test
  void aPaperThatBecameVoidStaysInItsDossier() {
    var paper = desk.issued();
    var id = open("2026-12");
    desk.run(() -> desk.dossiers.addPaper(id, paper.id()));
    desk.as(() -> desk.documents.declareVoid(paper.id(), "重复"));
    desk.run(() -> desk.dossiers.file(id));
    assertThat(detail(id).items()).hasSize(1);
  }

  @Test
  void whatDoesNotExistIsToldAsSuch() {
    var nothing = UUID.randomUUID();
    assertThatThrownBy(() -> detail(nothing)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> attach(nothing, "照片", PHOTO)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.file(nothing)))
        .isInstanceOf(NotFound.class);
    var id = open("2026-13");
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.addPaper(id, nothing)))
        .isInstanceOf(NotFound.class)
        .hasMessageContaining("document");
  }

  @Test
  void twoWhoFileAtOnceFileItOnce() throws InterruptedException {
    var id = open("2026-14");
    attach(id, "照片", PHOTO);
    Callable<Void> filing =
        () -> {
          desk.run(() -> desk.dossiers.file(id));
          return null;
        };
    var refused = 0;
    try (var both = Executors.newFixedThreadPool(2)) {
      for (var done : both.invokeAll(List.of(filing, filing))) {
        try {
          done.get();
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(PaperRefused.class);
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(1);
  }
}
