package org.linli.documents.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.linli.documents.control.Printed.Part;

/** Draws a paper as PDF after GB/T 9704-2012: title in size two, body in size three. */
final class PdfPaper {

  private static final float TITLE = 22;
  private static final float BODY = 16;
  private static final float LINE = 28;
  private static final float SMALL = 8;
  private static final float QR = 26 * PdfSheets.MM;
  private static final float SEAL = 40 * PdfSheets.MM;
  private static final float FOOT = 48 * PdfSheets.MM;

  private final Printed paper;
  private boolean numbered;

  private PdfPaper(Printed paper) {
    this.paper = paper;
  }

  static byte[] of(Printed paper) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      new PdfPaper(paper).draw(document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(PDDocument document) throws IOException {
    var about = document.getDocumentInformation();
    about.setTitle(paper.title());
    about.setAuthor(paper.organisation());
    about.setSubject(paper.number());
    document.getDocumentCatalog().setLanguage("zh-CN");
    var font = PaperFont.in(document);
    try (var sheets =
        new PdfSheets(document, font, paper.preview() ? PaperWords.of("preview") : null)) {
      for (var part : paper.parts()) {
        part(sheets, part);
      }
      foot(document, sheets);
    }
  }

  private void part(PdfSheets sheets, Part part) throws IOException {
    switch (part.style()) {
      case TITLE -> title(sheets, part.text());
      case HEADING -> lines(sheets, part.text(), 2 * BODY, true);
      case LINE -> lines(sheets, part.text(), 2 * BODY, false);
      case FLUSH -> lines(sheets, part.text(), 0, false);
      case TABLE -> new PdfTable(sheets, part.rows()).draw();
    }
  }

  /** The number stands below the first title. */
  private void title(PdfSheets sheets, String text) throws IOException {
    var breaks = new LineBreaks(each -> sheets.width(each, TITLE));
    for (var line : breaks.lines(text, PdfSheets.WIDTH, 0)) {
      centred(sheets, line, TITLE, true);
    }
    if (!numbered && paper.number() != null) {
      centred(sheets, paper.number(), BODY, false);
    }
    numbered = true;
    sheets.down(LINE / 2);
  }

  private static void centred(PdfSheets sheets, String line, float size, boolean bold)
      throws IOException {
    sheets.ensure(size * 1.6f);
    sheets.down(size * 1.6f);
    var x = PdfSheets.LEFT + (PdfSheets.WIDTH - sheets.width(line, size)) / 2;
    sheets.at(line, x, sheets.y(), size, bold);
  }

  private static void lines(PdfSheets sheets, String text, float indent, boolean bold)
      throws IOException {
    var breaks = new LineBreaks(each -> sheets.width(each, BODY));
    for (var paragraph : List.of(text.split("\n", -1))) {
      var first = true;
      for (var line : breaks.lines(paragraph, PdfSheets.WIDTH, indent)) {
        sheets.ensure(LINE);
        sheets.down(LINE);
        var x = PdfSheets.LEFT + (first ? indent : 0);
        sheets.at(line, x, sheets.y() + (LINE - BODY) / 2, BODY, bold);
        first = false;
      }
    }
  }

  /** Organisation, date and seal at the right, the code at the left: never parted by a sheet. */
  private void foot(PDDocument document, PdfSheets sheets) throws IOException {
    sheets.ensure(FOOT);
    var top = sheets.y() - LINE / 2;
    var middle = PdfSheets.LEFT + PdfSheets.WIDTH - 46 * PdfSheets.MM;
    var centre = top - FOOT / 2;
    if (paper.seal() != null) {
      var picture = PDImageXObject.createFromByteArray(document, paper.seal(), "seal");
      sheets.content().drawImage(picture, middle - SEAL / 2, centre - SEAL / 2, SEAL, SEAL);
    }
    under(sheets, paper.organisation(), middle, centre + LINE / 4);
    under(sheets, paper.date(), middle, centre - LINE * 3 / 4);
    if (paper.code() != null) {
      var low = centre - QR / 2;
      PdfQr.draw(sheets.content(), paper.address(), PdfSheets.LEFT, low, QR);
      sheets.at(PaperWords.of("prove"), PdfSheets.LEFT, low - SMALL * 1.5f, SMALL, false);
      sheets.at(paper.code(), PdfSheets.LEFT, low - SMALL * 2.8f, SMALL, false);
    }
  }

  private static void under(PdfSheets sheets, String text, float middle, float line)
      throws IOException {
    var right = PdfSheets.LEFT + PdfSheets.WIDTH - sheets.width(text, BODY);
    sheets.at(text, Math.min(middle - sheets.width(text, BODY) / 2, right), line, BODY, false);
  }
}
