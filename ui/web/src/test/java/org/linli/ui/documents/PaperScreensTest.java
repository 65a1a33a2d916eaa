package org.linli.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.boundary.Seals;
import org.linli.documents.boundary.Templates;
import org.linli.documents.boundary.Verification;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.TemplateRow;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.PaperField;
import org.linli.ui.testing.Ground;

class PaperScreensTest {

  private final Ground ground = Ground.english();
  private final PaperIssue issue =
      new PaperIssue(
          ground.platform.jdbi(), RingForTests.over(ground.platform), "https://linli.example.cn");
  private final Documents documents = new Documents(ground.platform.jdbi(), ground.scopes, issue);
  private final Templates templates = new Templates(ground.platform.jdbi(), ground.scopes);
  private final Seals seals = new Seals(ground.platform.jdbi(), ground.scopes, issue);
  private final Dossiers dossiers = new Dossiers(ground.platform.jdbi(), ground.scopes);
  private final Verification verification = new Verification(ground.platform.jdbi());

  @AfterEach
  void close() {
    ground.close();
  }

  private static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private UUID seal() {
    return ground.as(() -> seals.make(new SealDraft("Seal", "Committee", picture(), List.of())));
  }

  private PaperRow issued() {
    var seal = seal();
    return ground.as(
        () ->
            documents.issue(
                new PaperDraft(
                    UUID.randomUUID(),
                    "residence-certificate",
                    seal,
                    null,
                    List.of(
                        FieldValue.of("name", "张三"),
                        FieldValue.of("document", "510"),
                        FieldValue.of("address", "1栋"),
                        FieldValue.of("since", "2020-01-01"),
                        FieldValue.of("use", "入学")))));
  }

  private DocumentsView view() {
    return ground.show(
        () -> new DocumentsView(documents, templates, seals, ground.scopes, ground.downloads));
  }

  private List<PaperRow> papers() {
    return ground.as(() -> documents.list(PaperQuery.ALL, PageRequest.first(10))).items();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPaperIsChosenFilledInAndIssued() {
    seal();
    var view = view();
    ground.press(view, "Issue a paper");
    var ask = ground.opened(Ask.class);
    var selects = Parts.all(ask, Select.class).toList();
    Select<TemplateRow> kind = selects.get(0);
    Select<SealRow> seal = selects.get(1);
    ground.run(
        () -> {
          kind.setValue(
              kind.getListDataView()
                  .getItems()
                  .filter(row -> row.template().kind().equals("acceptance-notice"))
                  .findFirst()
                  .orElseThrow());
          seal.setValue(seal.getListDataView().getItems().findFirst().orElseThrow());
        });
    ground.press(ask, "Issue");
    assertThat(papers()).as("nothing was filled in").isEmpty();
    var form = Parts.first(ask, PaperForm.class);
    ground.run(
        () -> {
          form.input("applicant").set().accept("张三");
          form.input("matter").set().accept("高龄津贴");
          form.input("received").set().accept("2026-11-20");
          form.input("days").set().accept("5");
          form.input("contact").set().accept("028-1");
          var row = form.table("materials").rows().getFirst();
          row.get(0).set().accept("身份证");
          row.get(1).set().accept("1");
          row.get(2).set().accept("复印件");
          form.table("materials").add();
        });
    ground.press(ask, "Issue");
    assertThat(papers()).hasSize(1);
    assertThat(ground.notes()).anyMatch(note -> note.contains("受字第1号"));
    assertThat(papers().getFirst().organisation()).isEqualTo("Committee");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPaperIsShownWithItsFilesAndDeclaredVoid() {
    var paper = issued();
    var view = view();
    var grid = (PagedGrid<PaperRow>) Parts.first(view, PagedGrid.class);
    assertThat(ground.as(() -> Parts.cells(grid, paper)))
        .contains(paper.number(), "Certificate of residence");
    ground.press(ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, paper)), "Show");
    var shown = ground.opened(Ask.class);
    assertThat(Parts.words(shown))
        .contains(paper.code(), "File and signatures are as issued", "SM2 signature");
    ground.press(shown, "Declare void");
    var why = ground.opened(Ask.class);
    ground.run(() -> Parts.first(why, TextArea.class).setValue("a wrong name"));
    ground.press(why, "Declare void");
    assertThat(papers().getFirst().state()).isEqualTo(PaperState.VOID);
  }

  @Test
  void whoMayOnlyReadIssuesNothing() {
    ground.of(ground.member("documents:read"));
    assertThat(Parts.hasButton(view(), "Issue a paper")).isFalse();
  }

  @Test
  void aTemplateIsSetWithinWhatItLeavesOpen() {
    var view = ground.show(() -> new DocumentSettingsView(templates, seals, ground.scopes));
    assertThat(Parts.words(view)).contains("No seal is in use yet.", "For ever", "10 years");
    ground.press(view, "Set");
    var ask = ground.opened(Ask.class);
    ground.run(
        () -> {
          Parts.first(ask, TextField.class).setValue("成华");
          Parts.first(ask, IntegerField.class).setValue(1);
        });
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).as("shorter than the template").doesNotContain("成华");
    ground.run(() -> Parts.first(ask, IntegerField.class).setValue(20));
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).contains("Word of the place: 成华", "20 years");
  }

  @Test
  void aSealIsTakenIntoUseAndOutOfIt() {
    var view = ground.show(() -> new DocumentSettingsView(templates, seals, ground.scopes));
    ground.press(view, "Take a seal into use");
    var ask = ground.opened(Ask.class);
    var fields = Parts.all(ask, TextField.class).toList();
    ground.run(
        () -> {
          fields.get(0).setValue("Great seal");
          fields.get(1).setValue("Committee");
          Parts.first(ask, PaperField.class).take(picture());
        });
    ground.press(ask, "Save");
    assertThat(Parts.words(view)).contains("Great seal", "Who may set seals", "In use");
    ground.press(view, "Take out of use");
    var why = ground.opened(Ask.class);
    ground.run(() -> Parts.first(why, TextArea.class).setValue("worn"));
    ground.press(why, "Take out of use");
    assertThat(Parts.words(view)).contains("Out of use", "worn");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aDossierIsOpenedFilledAndFiled() {
    var paper = issued();
    var view =
        ground.show(() -> new DossiersView(dossiers, documents, ground.scopes, ground.downloads));
    ground.press(view, "Open a dossier");
    var ask = ground.opened(Ask.class);
    var fields = Parts.all(ask, TextField.class).toList();
    ground.run(
        () -> {
          fields.get(0).setValue("D-1");
          fields.get(1).setValue("A quarrel");
        });
    ground.press(ask, "Save");
    var row = dossier();
    var grid = (PagedGrid<DossierRow>) Parts.first(view, PagedGrid.class);
    ground.press(ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row)), "Show");
    var shown = ground.opened(Ask.class);
    assertThat(Parts.words(shown)).contains("Nothing lies in it yet.");
    ComboBox<PaperRow> choice = Parts.first(shown, ComboBox.class);
    ground.run(() -> choice.setValue(paper));
    ground.press(shown, "Lay it in");
    assertThat(Parts.words(shown)).contains(paper.number());
    var title = Parts.all(shown, TextField.class).toList().getLast();
    ground.run(
        () -> {
          title.setValue("A photograph");
          Parts.first(shown, PaperField.class).take(picture());
        });
    ground.press(shown, "Attach");
    assertThat(Parts.words(shown)).contains("A photograph");
    ground.press(shown, "File it");
    ground.press(ground.opened(Ask.class), "File it");
    assertThat(dossier().state()).isEqualTo(DossierState.SEALED);
    assertThat(Parts.hasButton(shown, "Attach")).isFalse();
  }

  private DossierRow dossier() {
    return ground.as(() -> dossiers.list(null, PageRequest.first(1))).items().getFirst();
  }

  @Test
  void whoeverScansTheCodeIsToldWithoutSigningIn() {
    var paper = issued();
    var pdf = ground.as(() -> documents.file(paper.id(), FileKind.PDF)).content();
    var view = ground.show(() -> new VerifyView(verification));
    ground.run(() -> view.setParameter(null, paper.code()));
    assertThat(Parts.words(view))
        .contains("Genuine and valid", paper.number(), "Certificate of residence")
        .doesNotContain("张三");
    ground.run(() -> view.check(pdf));
    assertThat(Parts.words(view)).contains("this is the very file");
    pdf[200] ^= 1;
    ground.run(() -> view.check(pdf));
    assertThat(Parts.words(view)).contains("This file is not the issued paper");
    ground.as(() -> documents.declareVoid(paper.id(), "x"));
    ground.run(view::look);
    assertThat(Parts.words(view)).contains("This paper is void");
    ground.run(() -> view.setParameter(null, "0000"));
    assertThat(Parts.words(view)).contains("No such paper was found");
  }
}
