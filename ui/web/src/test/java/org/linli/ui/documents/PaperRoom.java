package org.linli.ui.documents;

import com.vaadin.flow.component.Component;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.boundary.Documents;
import org.linli.documents.boundary.Dossiers;
import org.linli.documents.boundary.PaperIssue;
import org.linli.documents.boundary.Seals;
import org.linli.documents.boundary.Templates;
import org.linli.documents.boundary.Verification;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.FieldValue;
import org.linli.documents.entity.PaperDraft;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.SealDraft;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** The screens of papers over a real community. */
final class PaperRoom implements AutoCloseable {

  final Ground ground;
  final Documents documents;
  final Templates templates;
  final Seals seals;
  final Dossiers dossiers;
  final Verification verification;

  PaperRoom(Ground ground) {
    this.ground = ground;
    var jdbi = ground.platform.jdbi();
    var issue =
        new PaperIssue(jdbi, RingForTests.over(ground.platform), "https://linli.example.cn");
    documents = new Documents(jdbi, ground.scopes, issue);
    templates = new Templates(jdbi, ground.scopes);
    seals = new Seals(jdbi, ground.scopes, issue);
    dossiers = new Dossiers(jdbi, ground.scopes);
    verification = new Verification(jdbi);
  }

  @Override
  public void close() {
    ground.close();
  }

  static byte[] picture() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  UUID seal(String name, UUID... keepers) {
    return ground.as(
        () -> seals.make(new SealDraft(name, "Committee", picture(), List.of(keepers))));
  }

  PaperRow issued(String matter) {
    var seal = seal("Seal");
    return ground.as(
        () ->
            documents.issue(
                new PaperDraft(
                    UUID.randomUUID(), "residence-certificate", seal, matter, certificate())));
  }

  static List<FieldValue> certificate() {
    return List.of(
        FieldValue.of("name", "张三"),
        FieldValue.of("document", "510"),
        FieldValue.of("address", "1栋"),
        FieldValue.of("since", "2020-01-01"),
        FieldValue.of("use", "入学"));
  }

  List<PaperRow> papers() {
    return ground.as(() -> documents.list(PaperQuery.ALL, PageRequest.first(10))).items();
  }

  UUID dossier(String number) {
    return ground.as(() -> dossiers.open(new DossierDraft(number, "A quarrel", null)));
  }

  DocumentsView register() {
    return ground.show(
        () -> new DocumentsView(documents, templates, seals, ground.scopes, ground.downloads));
  }

  DossiersView volumes() {
    return ground.show(
        () -> new DossiersView(dossiers, documents, ground.scopes, ground.downloads));
  }

  DocumentSettingsView settings() {
    return ground.show(() -> new DocumentSettingsView(templates, seals, ground.scopes));
  }

  @SuppressWarnings("unchecked")
  static <T> PagedGrid<T> grid(Component view) {
    return (PagedGrid<T>) Parts.first(view, PagedGrid.class);
  }

  /** What the list shows now, from its beginning. */
  <T> List<T> rows(Component view) {
    PagedGrid<T> grid = grid(view);
    return ground.as(() -> Parts.items(grid));
  }

  /** Presses a verb in the last column. */
  <T> void press(Component view, T row, String words) {
    PagedGrid<T> grid = grid(view);
    ground.press(ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row)), words);
  }
}
