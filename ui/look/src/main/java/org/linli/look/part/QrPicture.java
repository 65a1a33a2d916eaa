package org.linli.look.part;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) as a picture that is sharp in every size. */
public final class QrPicture {

  /** Blank modules around it, which a scanner needs to find it. */
  private static final int QUIET = 4;

  private QrPicture() {}

  /** A quarter of it may be scratched off before it cannot be read any more. */
  public static String svg(String text) {
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
      int size = matrix.getWidth() + 2 * QUIET;
      var path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
          }
        }
      }
      return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h%dv%dH0z"/><path fill="#000" d="%s"/></svg>\
      """
          .formatted(size, size, size, size, path);
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
