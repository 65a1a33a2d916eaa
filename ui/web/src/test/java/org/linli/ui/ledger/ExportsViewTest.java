package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.exports.boundary.Exports;
import org.linli.exports.entity.ExportedFile;
import org.linli.look.live.LivePush;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.tenancy.boundary.TenantSheet;
import org.linli.ui.testing.Ground;

class ExportsViewTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private ExportedFile communities() {
    var exports = new Exports(ground.platform.jdbi(), ground.scopes, ground.keys);
    return ground.as(
        () ->
            exports.make(
                TenantSheet.SHEET, (PageRequest page) -> ground.tenants.list(null, null, page)));
  }

  private ExportsView view() {
    return ground.show(() -> new ExportsView(ground.exportBook));
  }

  @Test
  void aFileThatTurnedUpLeadsToWhoReceivedIt() {
    ground.of(ground.bureau());
    var file = communities();
    var view = view();
    ground.run(() -> view.trace(file.content()));
    assertThat(Parts.words(view))
        .contains(ground.caller().displayName(), "Communities", "Genuine")
        .contains(file.mark().replace("-", ""));
  }

  @Test
  void aFileOfElsewhereLeadsToNobodyAndSaysSo() {
    ground.of(ground.bureau());
    var view = view();
    ground.run(() -> view.trace("some text".getBytes(StandardCharsets.UTF_8)));
    assertThat(Parts.words(view)).contains("No mark of this platform was found");
  }

  @Test
  void anEmptyFileIsRefusedInWords() {
    ground.of(ground.bureau());
    var view = view();
    ground.run(() -> view.trace(new byte[0]));
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
  }

  @Test
  void theBookTellsEveryFileOfTheDivision() {
    ground.of(ground.bureau());
    var file = communities();
    var view = view();
    var rows = ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class)));
    assertThat(rows.toString()).contains(file.mark().replace("-", ""));
  }

  @Test
  void everyLedgerOffersItsListAsAFile() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new TenantsView(ground.tenants, new LivePush(), ground.downloads));
    var link = Parts.all(view, Anchor.class).filter(anchor -> anchor.hasClassName("excel"));
    assertThat(link).hasSize(1).allMatch(anchor -> anchor.getText().contains("Excel"));
  }
}
