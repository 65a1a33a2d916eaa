package org.linli.obligations.control;

import java.util.Set;
import org.linli.obligations.entity.Lexicon;

/**
 * Names of persons: 王小明 → 王**, 欧阳娜娜 → 欧阳**, 阿卜杜拉·买买提 → 阿***·***, Anna Lee → A*** L**. A name of one
 * character is hidden whole.
 */
final class NameMask {

  /** Compound surnames 复姓 in use. */
  static final Set<String> COMPOUND =
      Set.copyOf(Lexicon.words(Lexicon.DELIVERED.compoundSurnames()));

  private static final int SHORTEST_WITH_COMPOUND = 3;

  private NameMask() {}

  static String of(String name) {
    var signs = Signs.of(name);
    if (signs.count() < 2) {
      return Signs.none(name);
    }
    return signs.showing(index -> isOpen(name, signs, index));
  }

  private static boolean isOpen(String name, Signs signs, int index) {
    if (index == 0) {
      return true;
    }
    if (signs.isHan(0)) {
      // Behind the dot of a minority's name stands the father's name, no surname.
      return index == 1 && name.indexOf('·') < 0 && beginsCompound(name);
    }
    return signs.beginsWord(index);
  }

  private static boolean beginsCompound(String name) {
    return name.length() >= SHORTEST_WITH_COMPOUND && COMPOUND.contains(name.substring(0, 2));
  }
}
