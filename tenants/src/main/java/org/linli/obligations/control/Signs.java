package org.linli.obligations.control;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A text as the letters and digits that count, and what stands between them. A sign that is hidden
 * already keeps its place, so that what was masked once is not masked further.
 */
final class Signs {

  static final int HIDDEN = '*';

  private final int[] text;

  /** Where the signs that count stand in the text. */
  private final int[] places;

  private Signs(int[] text, int[] places) {
    this.text = text;
    this.places = places;
  }

  static Signs of(String text) {
    return of(text, Character::isLetterOrDigit);
  }

  static Signs digits(String text) {
    return of(text, Character::isDigit);
  }

  private static Signs of(String text, IntPredicate counts) {
    var codes = codes(text);
    var places = new int[codes.length];
    var count = 0;
    for (int at = 0; at < codes.length; at++) {
      if (codes[at] == HIDDEN || counts.test(codes[at])) {
        places[count++] = at;
      }
    }
    return new Signs(codes, Arrays.copyOf(places, count));
  }

  private static int[] codes(String text) {
    var codes = new int[text.codePointCount(0, text.length())];
    for (int at = 0, place = 0; place < codes.length; place++) {
      codes[place] = text.codePointAt(at);
      at += Character.charCount(codes[place]);
    }
    return codes;
  }

  int count() {
    return places.length;
  }

  int at(int index) {
    return text[places[index]];
  }

  boolean isDigit(int index) {
    return Character.isDigit(at(index));
  }

  boolean isLatin(int index) {
    var sign = at(index);
    return sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
  }

  boolean isHan(int index) {
    return Character.isIdeographic(at(index));
  }

  /** Whether nothing, or a blank, stands before it. */
  boolean beginsWord(int index) {
    return places[index] == 0 || Character.isWhitespace(text[places[index] - 1]);
  }

  /** The text with the named signs alone; letters that do not count are hidden as well. */
  String showing(IntPredicate open) {
    var result = text.clone();
    for (int at = 0; at < result.length; at++) {
      if (Character.isLetterOrDigit(result[at])) {
        result[at] = HIDDEN;
      }
    }
    for (int index = 0; index < places.length; index++) {
      if (open.test(index)) {
        result[places[index]] = text[places[index]];
      }
    }
    return new String(result, 0, result.length);
  }

  /** The form alone. */
  static String none(String text) {
    return of(text).showing(index -> false);
  }
}
