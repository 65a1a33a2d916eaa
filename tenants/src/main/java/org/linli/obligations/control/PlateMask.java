package org.linli.obligations.control;

import org.linli.obligations.entity.Lexicon;

/**
 * Plates of vehicles after GA 36: 川A12345 → 川A***45, of new energy 川AD12345 → 川AD***45 and 川A12345D
 * → 川A***45D, 粤Z1234港 → 粤Z****港.
 */
final class PlateMask {

  private static final String LAST_OF_THEIR_OWN = Lexicon.DELIVERED.plateEnds();
  private static final int USUAL = 7;
  private static final int NEW_ENERGY = 8;
  private static final int TAIL = 2;

  private PlateMask() {}

  static String of(String plate) {
    var signs = Signs.of(plate);
    var count = signs.count();
    if (count != USUAL && count != NEW_ENERGY || !signs.isHan(0) || !signs.isLatin(1)) {
      return signs.showing(index -> index == 0 && count > 1 && signs.isHan(0));
    }
    var last = signs.at(count - 1);
    if (LAST_OF_THEIR_OWN.indexOf(last) >= 0) {
      return signs.showing(index -> index < 2 || index == count - 1);
    }
    if (count == USUAL) {
      return signs.showing(index -> index < 2 || index >= count - TAIL);
    }
    // Of small vehicles the third sign, of large ones the last says what drives them.
    return signs.isLatin(2)
        ? signs.showing(index -> index <= 2 || index >= count - TAIL)
        : last == 'D' || last == 'F'
            ? signs.showing(index -> index < 2 || index >= count - 1 - TAIL)
            : signs.showing(index -> index < 2);
  }
}
