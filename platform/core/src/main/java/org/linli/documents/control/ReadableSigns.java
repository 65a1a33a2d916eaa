package org.linli.documents.control;

import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;

/**
 * The signs of a font, the everyday one first where several look alike. A font draws the radical ⽇
 * (U+2F47) by the very glyph of the character 日; who searches in the paper, or copies from it,
 * would otherwise get the radical.
 */
final class ReadableSigns extends CmapSubtable {

  private static final int RADICALS = 0x2E80;
  private static final int AFTER_RADICALS = 0x2FE0;
  private static final int COMPATIBLE = 0xF900;
  private static final int AFTER_COMPATIBLE = 0xFB00;
  private static final int COMPATIBLE_TOO = 0x2F800;

  private final CmapSubtable signs;

  ReadableSigns(CmapSubtable signs) {
    this.signs = signs;
    setPlatformId(signs.getPlatformId());
    setPlatformEncodingId(signs.getPlatformEncodingId());
  }

  @Override
  public int getGlyphId(int sign) {
    return signs.getGlyphId(sign);
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    var all = signs.getCharCodes(glyph);
    return all == null
        ? null
        : all.stream()
            .sorted(Comparator.comparing(ReadableSigns::isRare).thenComparing(sign -> sign))
            .toList();
  }

  private static boolean isRare(int sign) {
    return sign >= RADICALS && sign < AFTER_RADICALS
        || sign >= COMPATIBLE && sign < AFTER_COMPATIBLE
        || sign >= COMPATIBLE_TOO;
  }
}
