package org.linli.documents.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of papers, Noto Serif SC 思源宋体: some thirty thousand signs, so that rare characters of
 * names 生僻字 are printed too. Only the used part of it goes into a file.
 */
final class PaperFont {

  private static final String FILE = "fonts/NotoSerifSC-Regular.ttf";

  private PaperFont() {}

  /** Read when the first paper is made: fifteen megabytes that are held from then on. */
  private static final class Held {
    private static final byte[] BYTES = bytes();
    private static final CmapLookup SIGNS = signs();

    private static byte[] bytes() {
      try (var stream = PaperFont.class.getClassLoader().getResourceAsStream(FILE)) {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static CmapLookup signs() {
      try {
        return new TTFParser().parse(new RandomAccessReadBuffer(BYTES)).getUnicodeCmapLookup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether every sign of the text can be printed; line breaks are none. */
  static boolean prints(String text) {
    return text.codePoints().allMatch(sign -> sign == '\n' || Held.SIGNS.getGlyphId(sign) != 0);
  }

  /** With a geta 〓 for each sign that the font does not have, as printers set it. */
  static String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .map(sign -> Held.SIGNS.getGlyphId(sign) == 0 ? '〓' : sign)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  static PDType0Font in(PDDocument document) throws IOException {
    var font = new TTFParser().parse(new RandomAccessReadBuffer(Held.BYTES));
    var signs = font.getCmap();
    signs.setCmaps(
        Arrays.stream(signs.getCmaps()).map(ReadableSigns::new).toArray(CmapSubtable[]::new));
    return PDType0Font.load(document, font, true);
  }
}
