package org.linli.documents.control;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code (ISO/IEC 18004) drawn as squares, sharp in every size. */
final class PdfQr {

  private PdfQr() {}

  /**
   * @param x left edge
   * @param y lower edge
   */
  static void draw(PDPageContentStream content, String text, float x, float y, float size)
      throws IOException {
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      var module = size / matrix.getWidth();
      for (int row = 0; row < matrix.getHeight(); row++) {
        for (int column = 0; column < matrix.getWidth(); column++) {
          if (matrix.get(column, row) == 1) {
            content.addRect(x + column * module, y + size - (row + 1) * module, module, module);
          }
        }
      }
      content.fill();
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
