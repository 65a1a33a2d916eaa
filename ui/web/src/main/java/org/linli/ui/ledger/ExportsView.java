package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Refusal;
import org.linli.exports.boundary.ExportBook;
import org.linli.exports.entity.Imprint;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.BoundedUpload;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.look.part.PagedGrid;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.SearchField;

/** Which lists were handed out as files, and from whom a file that turned up somewhere comes. */
@Route(value = "exports", layout = MainLayout.class)
@Needs("exports:read")
@Nav(
    title = "ledger.exports",
    icon = VaadinIcon.FILE_SEARCH,
    group = NavGroup.OVERSIGHT,
    order = 65)
public class ExportsView extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 10 * 1024 * 1024;

  private final transient ExportBook book;
  private final Panel found = new Panel(Say.text("ledger.exports.found"));

  @Inject
  public ExportsView(ExportBook book) {
    this.book = book;
    addClassName("linli-view");
    var lead = new Paragraph(Say.text("ledger.exports.lead"));
    lead.addClassName("lead");
    found.fill(new EmptyState(VaadinIcon.FILE_SEARCH, Say.text("ledger.exports.unasked")));
    var sides = new Div(new Panel(Say.text("ledger.exports.trace"), upload()), found);
    sides.addClassName("halves");
    add(lead, sides, list());
  }

  private Upload upload() {
    var upload = new BoundedUpload(LARGEST, (about, bytes) -> trace(bytes));
    upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(Say.text("ledger.exports.choose")));
    upload.setDropLabel(new Span(Say.text("ledger.exports.drop")));
    upload.addFileRejectedListener(event -> Notes.failed(Say.text("ledger.exports.rejected")));
    return upload;
  }

  void trace(byte[] bytes) {
    try {
      show(book.trace(bytes));
    } catch (Refusal refusal) {
      Notes.failed(Say.problem(refusal));
    }
  }

  private void show(List<Imprint> imprints) {
    if (imprints.isEmpty()) {
      found.fill(new EmptyState(VaadinIcon.QUESTION_CIRCLE_O, Say.text("ledger.exports.nobody")));
      return;
    }
    var cards = imprints.stream().map(ExportsView::card).toArray(Div[]::new);
    found.fill(cards);
  }

  private static Div card(Imprint imprint) {
    var who = new Span(imprint.displayName() + " · " + imprint.username());
    who.addClassName("strong");
    var what =
        new Span(
            Say.text(
                "ledger.exports.card",
                Say.second(imprint.at()),
                sheet(imprint),
                imprint.rows(),
                imprint.address(),
                imprint.mark()));
    return new Div(who, genuine(imprint), what);
  }

  private PagedGrid<Imprint> list() {
    var grid =
        new PagedGrid<Imprint>(
            Say.text("ledger.exports"), Say.text("ledger.exports.none"), book::list);
    grid.text(Say.text("ledger.time"), row -> Say.second(row.at()));
    grid.text(Say.text("ledger.who"), row -> row.displayName() + " · " + row.username());
    grid.text(Say.text("ledger.exports.sheet"), ExportsView::sheet);
    grid.text(Say.text("ledger.exports.rows"), row -> Say.number(row.rows()));
    grid.text(
        Say.text("ledger.community"), row -> row.tenant() == null ? row.scope() : row.tenant());
    grid.text(Say.text("ledger.audit.address"), Imprint::address);
    grid.text(Say.text("ledger.exports.mark"), Imprint::mark);
    grid.parts(Say.text("ledger.state"), ExportsView::genuine);
    var search = new SearchField(Say.text("ledger.search"), grid);
    var tools = new Div(search);
    tools.addClassName("tools");
    add(tools);
    return grid;
  }

  private static String sheet(Imprint imprint) {
    return Say.text(imprint.sheet() + ".sheet");
  }

  private static StatusChip genuine(Imprint imprint) {
    return imprint.genuine()
        ? new StatusChip(Say.text("ledger.exports.genuine"), Tone.GOOD)
        : new StatusChip(Say.text("ledger.exports.changed"), Tone.CRITICAL);
  }
}
