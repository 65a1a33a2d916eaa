package org.linli.ui.parts;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.access.boundary.Scopes;
import org.linli.exports.entity.LoadReport;
import org.linli.look.text.Say;

/** Takes a workbook of which numbers say enough: {@code <sheet>.imported}. */
public final class LoadDialog extends WorkbookDialog<LoadReport> {

  private static final long serialVersionUID = 1L;

  private final String sheet;

  public LoadDialog(
      String sheet,
      Scopes scopes,
      Supplier<byte[]> template,
      Function<byte[], LoadReport> load,
      Runnable after) {
    this.sheet = sheet;
    super(sheet, scopes, template, load, after);
  }

  @Override
  protected void made(LoadReport report) {
    found.add(
        new Paragraph(
            Say.text(sheet + ".imported", report.made(), report.changed(), report.unchanged())));
  }
}
