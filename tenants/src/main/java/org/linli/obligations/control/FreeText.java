package org.linli.obligations.control;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.linli.obligations.entity.Lexicon;

/**
 * Finds what identifies somebody in words that people wrote, and masks it where it stands: numbers
 * by their form, addresses from the unit on, names where the community knows them or where the
 * words around say that a name stands here.
 */
final class FreeText {

  /** Invisible signs, by which a number could be hidden from the finder. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  private record Rule(
      Pattern pattern, int part, int digits, String signs, UnaryOperator<String> mask) {

    static Rule of(Lexicon.Find find) {
      return new Rule(
          Pattern.compile(Lexicon.DELIVERED.whole(find.pattern())),
          find.part(),
          find.digits(),
          Lexicon.DELIVERED.whole(find.signs()),
          switch (find.kind()) {
            // Masks keep the length of what they hide, or the rest would move under the matcher.
            case POSITION, ADDRESS -> text -> COUNTED.matcher(text).replaceAll("*");
            default -> text -> Masks.of(find.kind(), text, KnownNames.NONE);
          });
    }

    private boolean mayFind(String text, int count) {
      return count >= digits && (signs.isEmpty() || anyOf(text, signs));
    }

    private static boolean anyOf(String text, String signs) {
      for (int at = 0; at < text.length(); at++) {
        if (signs.indexOf(text.charAt(at)) >= 0) {
          return true;
        }
      }
      return false;
    }

    String in(String text, int count) {
      if (!mayFind(text, count)) {
        return text;
      }
      var found = pattern.matcher(text);
      if (!found.find()) {
        return text;
      }
      var result = new StringBuilder(text);
      do {
        result.replace(found.start(part), found.end(part), mask.apply(found.group(part)));
      } while (found.find());
      return result.toString();
    }
  }

  /** Digits, and the signs that count in Chinese. */
  private static final Pattern COUNTED = Pattern.compile("[0-9" + counting() + "]");

  private static final List<Rule> RULES = Lexicon.DELIVERED.find().stream().map(Rule::of).toList();

  private FreeText() {}

  static String mask(String text, KnownNames names) {
    var result = narrow(unhidden(text));
    var digits = 0;
    for (int at = 0; at < result.length(); at++) {
      digits += isDigit(result.charAt(at)) ? 1 : 0;
    }
    for (var rule : RULES) {
      result = rule.in(result, digits);
    }
    return NameFinder.mask(result, names);
  }

  /** Whether there is anything to mask. */
  static boolean finds(String text, KnownNames names) {
    return !mask(text, names).equals(narrow(unhidden(text)));
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static String unhidden(String text) {
    for (int at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (sign == 0xAD || sign >= 0x200B && sign <= 0x2060 || sign == 0xFEFF) {
        return UNSEEN.matcher(text).replaceAll("");
      }
    }
    return text;
  }

  /** Digits and letters of full width mean the same. */
  private static String narrow(String text) {
    if (text.chars().noneMatch(FreeText::isWide)) {
      return text;
    }
    var result = new StringBuilder(text);
    for (int at = 0; at < result.length(); at++) {
      if (isWide(result.charAt(at))) {
        result.setCharAt(at, (char) (result.charAt(at) - 0xFEE0));
      }
    }
    return result.toString();
  }

  private static boolean isWide(int sign) {
    return sign >= '０' && sign <= '９'
        || sign >= 'Ａ' && sign <= 'Ｚ'
        || sign >= 'ａ' && sign <= 'ｚ'
        || sign == '＠';
  }

  /** One to ten. */
  private static String counting() {
    return new String(new char[] {'一', '二', '三', '四', '五', '六', '七', '八', '九', '十'});
  }
}
