package org.linli.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.boundary.PaperRefused;
import org.linli.documents.entity.AttachmentDraft;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.FileKind;
import org.linli.persistence.Sha256;
import org.linli.testing.Requirement;

class DossiersTest {

  private static final byte[] PHOTO = PaperDesk.picture(300, 600, "jpg");

  private final PaperDesk desk = new PaperDesk();

  private UUID open(String number) {
    return desk.as(
        () -> desk.dossiers.open(new DossierDraft(number, "张某与李某相邻纠纷调解案卷", "20261122-0001")));
  }

  private void attach(UUID dossier, String title, byte[] content) {
    desk.run(() -> desk.dossiers.addAttachment(dossier, new AttachmentDraft(title, content)));
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  /** 003 §5.3.4 (3): the papers of a mediation as text and as pictures, together. */
  @Test
  @Requirement("003-5.3.4.3")
  void papersAndPicturesOfAMatterLieInOneVolumeInTheirOrder() throws IOException {
    var paper = desk.issued();
    var id = open("2026-调-001");
    desk.run(() -> desk.dossiers.addPaper(id, paper.id()));
    attach(id, "现场照片", PHOTO);
    desk.run(() -> desk.dossiers.file(id));
    var detail = desk.as(() -> desk.dossiers.get(id));
    assertThat(detail.dossier().state()).isEqualTo(DossierState.SEALED);
    assertThat(detail.dossier().items()).isEqualTo(2);
    assertThat(detail.dossier().keepUntil()).isEqualTo(paper.keepUntil());
    assertThat(detail.items()).extracting("position").containsExactly(1, 2);
    var files = unpacked(desk.as(() -> desk.dossiers.zip(id)).content());
    assertThat(files.keySet()).hasSize(3).first().isEqualTo("000-index.pdf");
    assertThat(PaperDesk.words(files.get("000-index.pdf")))
        .contains("张某与李某相邻纠纷调解案卷", "2026-调-001", "现场照片", paper.number())
        .contains(Sha256.hex(PHOTO))
        .contains(detail.dossier().sha256())
        .doesNotContain("预览");
    assertThat(files.values()).contains(PHOTO, desk.file(paper, FileKind.PDF));
  }

  @Test
  void theVolumeIsReadFromOneEndToTheOther() throws IOException {
    var paper = desk.issued();
    var id = open("2026-002");
    desk.run(() -> desk.dossiers.addPaper(id, paper.id()));
    attach(id, "照片", PHOTO);
    attach(id, "扫描件", desk.file(paper, FileKind.PDF));
    var pdf = desk.as(() -> desk.dossiers.pdf(id)).content();
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(4);
    }
    assertThat(PaperDesk.words(pdf)).contains("照片", "居住情况证明");
  }

  @Test
  void whatIsFiledIsChangedNoMore() {
    var id = open("2026-003");
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.file(id)))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("dossier-empty");
    attach(id, "照片", PHOTO);
    desk.run(() -> desk.dossiers.file(id));
    assertThatThrownBy(() -> attach(id, "迟到的照片", PHOTO))
        .isInstanceOf(PaperRefused.class)
        .hasMessageContaining("dossier-sealed");
    var paper = desk.issued();
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.addPaper(id, paper.id())))
        .isInstanceOf(PaperRefused.class);
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.file(id)))
        .isInstanceOf(PaperRefused.class);
    assertThatThrownBy(
            () ->
                desk.run(
                    () ->
                        desk.platform
                            .jdbi()
                            .useHandle(each -> each.execute("delete from dossier_item"))))
        .hasMessageContaining("permission denied");
  }

  @Test
  void whatIsNoPaperAndNoPictureIsRefusedWhateverItIsCalled() {
    var id = open("2026-004");
    var broken = "%PDF-1.7 and nothing behind it".getBytes();
    for (var content : new byte[][] {null, new byte[0], "MZ program".getBytes(), broken}) {
      assertThatThrownBy(() -> attach(id, "合同.pdf", content)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> attach(id, "大文件", new byte[6 * 1024 * 1024]))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("too-large");
    assertThatThrownBy(() -> attach(id, " ", PHOTO)).isInstanceOf(Invalid.class);
    assertThat(desk.as(() -> desk.dossiers.get(id)).items()).isEmpty();
  }

  @Test
  void aNumberIsGivenOnceAndAPaperLiesInAVolumeOnce() {
    var id = open("2026-005");
    assertThatThrownBy(() -> open("2026-005")).isInstanceOf(Conflict.class);
    var paper = desk.issued();
    desk.run(() -> desk.dossiers.addPaper(id, paper.id()));
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.addPaper(id, paper.id())))
        .isInstanceOf(Conflict.class);
    var page = PageRequest.first(10);
    assertThat(desk.as(() -> desk.dossiers.list(DossierState.OPEN, page)).total()).isEqualTo(1);
    assertThat(desk.as(() -> desk.dossiers.list(DossierState.SEALED, page)).total()).isZero();
    var searched = new PageRequest(0, 10, "相邻");
    assertThat(desk.as(() -> desk.dossiers.list(null, searched)).items()).hasSize(1);
  }

  @Test
  void anotherCommunitySeesNothingOfIt() {
    var id = open("2026-006");
    var other = new PaperDesk();
    var foreign = other.issued();
    assertThatThrownBy(() -> desk.run(() -> desk.dossiers.addPaper(id, foreign.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.as(() -> other.dossiers.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.as(() -> other.dossiers.zip(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> other.run(() -> other.dossiers.file(id))).isInstanceOf(NotFound.class);
    assertThat(other.as(() -> other.dossiers.list(null, PageRequest.first(10))).total()).isZero();
  }
}
