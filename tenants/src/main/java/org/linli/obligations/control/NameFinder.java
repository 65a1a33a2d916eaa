package org.linli.obligations.control;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.obligations.entity.Lexicon;

/**
 * Names of persons in a text. A name that the community knows is found wherever it stands; others
 * where the words say so: 居民王小明反映, 张建国师傅, 李娜 13812345678, 阿卜杜拉·买买提.
 */
final class NameFinder {

  private static final int LONGEST_GIVEN = 2;
  private static final int SEPARATORS = 2;

  private static final BitSet SURNAMES = signs(Lexicon.DELIVERED.surnames());
  private static final BitSet GOES_ON = signs(Lexicon.DELIVERED.goesOn());
  private static final List<String> BEFORE = Lexicon.words(Lexicon.DELIVERED.before());
  private static final BitSet BEFORE_ENDS = signs(lasts(BEFORE));
  private static final List<String> TITLES = Lexicon.words(Lexicon.DELIVERED.titles());
  private static final List<String> AFTER = Lexicon.words(Lexicon.DELIVERED.after());
  private static final List<String> NUMBERS = Lexicon.words(Lexicon.DELIVERED.numbers());
  private static final String HAN = "[\\p{IsHan}]";
  private static final Pattern MINORITY = Pattern.compile(HAN + "{2,8}(?:·" + HAN + "{2,8})+");
  private static final Pattern LATIN =
      Pattern.compile(
          "(?:(?i:mrs?|ms|dr|resident|owner|tenant|name|contact|reported by)[.:]? )([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})");

  private NameFinder() {}

  static String mask(String text, KnownNames names) {
    var result = new StringBuilder(text);
    for (int from = 0; from + 1 < text.length(); from++) {
      var length = names.at(text, from);
      if (length == 0) {
        length = named(text, from);
      }
      if (length > 0) {
        var name = text.substring(from, from + length);
        result.replace(from, from + length, NameMask.of(name));
        from += length - 1;
      }
    }
    if (text.indexOf('·') >= 0) {
      hide(result, MINORITY, 0);
    }
    if (text.chars().anyMatch(sign -> sign >= 'A' && sign <= 'Z')) {
      hide(result, LATIN, 1);
    }
    return result.toString();
  }

  private static void hide(StringBuilder text, Pattern pattern, int group) {
    var found = pattern.matcher(text.toString());
    while (found.find()) {
      text.replace(found.start(group), found.end(group), NameMask.of(found.group(group)));
    }
  }

  /** How long the name is that the words around say stands here; 0 for none. */
  private static int named(String text, int from) {
    var given = surname(text, from);
    if (given == 0 || startsWithAny(text, given, TITLES)) {
      return 0;
    }
    var end = given;
    while (end < text.length() && end < given + LONGEST_GIVEN && isGiven(text.charAt(end))) {
      end++;
    }
    for (int at = end; at > given; at--) {
      if (saidAfter(text, at)) {
        return at - from;
      }
    }
    return end > given && saidBefore(text, from) ? end - from : 0;
  }

  /** Where the given name begins; 0 where no surname stands. */
  private static int surname(String text, int from) {
    if (from + 2 < text.length() && NameMask.COMPOUND.contains(text.substring(from, from + 2))) {
      return from + 2;
    }
    return SURNAMES.get(text.charAt(from)) ? from + 1 : 0;
  }

  private static boolean isGiven(char sign) {
    return Character.isIdeographic(sign) && !GOES_ON.get(sign);
  }

  private static boolean saidBefore(String text, int from) {
    var at = from;
    while (at > 0 && at > from - SEPARATORS && ":： 、".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    var end = at;
    return end > 0
        && BEFORE_ENDS.get(text.charAt(end - 1))
        && BEFORE.stream().anyMatch(cue -> text.startsWith(cue, end - cue.length()));
  }

  private static boolean saidAfter(String text, int end) {
    if (startsWithAny(text, end, TITLES) || startsWithAny(text, end, AFTER)) {
      return true;
    }
    var at = end;
    while (at < text.length()
        && at < end + SEPARATORS
        && ",，、:： (（".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return startsWithAny(text, at, NUMBERS) || startsNumber(text, at);
  }

  /** Three signs of a number: of one that is masked its first. */
  private static boolean startsNumber(String text, int at) {
    return at + 3 <= text.length()
        && text.substring(at, at + 3).chars().allMatch(sign -> "0123456789+".indexOf(sign) >= 0);
  }

  private static boolean startsWithAny(String text, int at, List<String> words) {
    for (var word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static String lasts(List<String> words) {
    return String.join("", words.stream().map(word -> word.substring(word.length() - 1)).toList());
  }

  private static BitSet signs(String text) {
    var set = new BitSet(Character.MAX_VALUE);
    text.chars().forEach(set::set);
    return set;
  }
}
