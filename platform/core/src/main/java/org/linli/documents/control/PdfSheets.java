package org.linli.documents.control;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * The sheets of a paper, A4 with the margins of GB/T 9704-2012; it is written from the top down.
 */
final class PdfSheets implements AutoCloseable {

  static final float MM = 72 / 25.4f;
  static final float LEFT = 28 * MM;
  static final float BOTTOM = 35 * MM;
  static final float WIDTH = 156 * MM;
  private static final float TOP = 37 * MM;
  private static final float NUMBER_BELOW = 7 * MM;
  private static final float NUMBER_SIZE = 14;
  private static final float MARK_SIZE = 120;
  private static final float BOLD = 0.45f;

  private final PDDocument document;
  private final PDType0Font font;
  private final String mark;
  private PDPageContentStream content;
  private int count;
  private float y;

  /**
   * @param mark written in grey across each sheet; null for none
   */
  PdfSheets(PDDocument document, PDType0Font font, String mark) throws IOException {
    this.document = document;
    this.font = font;
    this.mark = mark;
    next();
  }

  void next() throws IOException {
    close();
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = PDRectangle.A4.getHeight() - TOP;
    count++;
    if (mark != null) {
      across();
    }
    var number = "— " + count + " —";
    at(
        number,
        LEFT + (WIDTH - width(number, NUMBER_SIZE)) / 2,
        BOTTOM - NUMBER_BELOW - NUMBER_SIZE,
        NUMBER_SIZE,
        false);
  }

  private void across() throws IOException {
    content.saveGraphicsState();
    content.setNonStrokingColor(new Color(225, 225, 225));
    content.beginText();
    content.setFont(font, MARK_SIZE);
    content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(40), 170, 320));
    content.showText(mark);
    content.endText();
    content.restoreGraphicsState();
  }

  /** Where the next line stands, from below. */
  float y() {
    return y;
  }

  void down(float points) {
    y -= points;
  }

  /** Goes to a new sheet where so much does not fit any more. */
  void ensure(float points) throws IOException {
    if (y - points < BOTTOM) {
      next();
    }
  }

  float width(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void at(String text, float x, float line, float size, boolean bold) throws IOException {
    content.saveGraphicsState();
    content.beginText();
    content.setFont(font, size);
    if (bold) {
      content.setRenderingMode(RenderingMode.FILL_STROKE);
      content.setLineWidth(BOLD);
    }
    content.newLineAtOffset(x, line);
    content.showText(text);
    content.endText();
    content.restoreGraphicsState();
  }

  PDPageContentStream content() {
    return content;
  }

  @Override
  public void close() throws IOException {
    if (content != null) {
      content.close();
      content = null;
    }
  }
}
