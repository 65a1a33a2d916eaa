package org.linli.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.exports.entity.CellFault;
import org.linli.exports.entity.ExportedFile;
import org.linli.exports.entity.Imported;
import org.linli.look.part.BoundedUpload;
import org.linli.look.text.Say;

/**
 * Takes a workbook that was filled after a template. Faults are told by cell, and then nothing was
 * taken.
 */
public abstract class WorkbookDialog<R extends Imported> extends Dialog {

  private static final long serialVersionUID = 1L;

  /** Bytes of a filled workbook. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int GONE = 410;

  private final transient Scopes scopes;
  private final String sheet;
  private final transient Function<byte[], R> load;
  private final transient Runnable after;
  protected final Div found = new Div();

  /**
   * @param sheet what the workbook lists; texts begin with {@code <sheet>.import} and {@code
   *     <sheet>.template}
   * @param template the empty one, in the reader's language
   * @param load takes the filled one
   * @param after when it was taken
   */
  protected WorkbookDialog(
      String sheet,
      Scopes scopes,
      Supplier<byte[]> template,
      Function<byte[], R> load,
      Runnable after) {
    super(Say.text(sheet + ".import"));
    this.sheet = sheet;
    this.scopes = scopes;
    this.load = load;
    this.after = after;
    setWidth("40rem");
    addClassName("ask");
    setCloseOnOutsideClick(false);
    found.getElement().setAttribute("aria-live", "polite");
    found.setId("found");
    var upload = new BoundedUpload(LARGEST, (about, bytes) -> take(bytes));
    upload.setAcceptedFileTypes(".xlsx");
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button(Say.text("catalogue.ui.choose")));
    upload.setDropLabel(new Span(Say.text("catalogue.ui.drop")));
    add(
        new Paragraph(Say.text(sheet + ".import.lead")),
        link(sheet + ".template", sheet + "-template.xlsx", template),
        upload,
        found);
    getFooter().add(new Button(Say.text("ui.close"), click -> close()));
  }

  /** Tells what came of a filled one, which was taken. */
  protected abstract void made(R report);

  /** Takes the filled one, or tells its faults. */
  public final void take(byte[] bytes) {
    Deed.attempt(
        () -> {
          var report = load.apply(bytes);
          found.removeAll();
          if (report.faults().isEmpty()) {
            made(report);
            after.run();
          } else {
            tell(report.faults());
          }
        });
  }

  private void tell(List<CellFault> faults) {
    var table = new Table(Say.text("accounts.fault.where"), Say.text("accounts.fault.what"));
    for (var fault : faults) {
      var text = fault.text(Say.locale(), sheet);
      table.row(
          new Span(
              Say.text(
                  "accounts.fault.cell",
                  fault.row(),
                  Say.text(sheet + ".column." + fault.column()))),
          new Span(fault.found().isBlank() ? text : fault.found() + ": " + text));
    }
    found.add(new Paragraph(Say.text(sheet + ".faults", faults.size())), table);
  }

  /** A link to a file; where the content is null, it was fetched before and is gone. */
  protected final Anchor link(String key, String name, Supplier<byte[]> content) {
    var caller = scopes.caller();
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  var bytes = Unchecked.call(() -> scopes.as(caller, content::get));
                  if (bytes == null) {
                    return DownloadResponse.error(GONE);
                  }
                  return new DownloadResponse(
                      new ByteArrayInputStream(bytes), name, ExportedFile.TYPE, bytes.length);
                }),
            Say.text(key));
    link.addClassName("button-link");
    return link;
  }
}
