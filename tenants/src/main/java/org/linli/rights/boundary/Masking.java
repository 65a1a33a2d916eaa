package org.linli.rights.boundary;

import java.util.stream.Collectors;

/**
 * What a decision with the outcome MASK obliges to: persons and identifiers lose what identifies
 * them and keep their form. What is hidden cannot be computed back, since nothing of it goes into
 * the result; equal inputs are not told apart from like ones.
 */
public final class Masking {

  private static final int HIDDEN = '*';
  private static final int PHONE_HEAD = 3;
  private static final int PHONE_TAIL = 4;
  private static final int SHORTEST_PHONE = 10;

  private Masking() {}

  /** The first character of each word: 王小明 → 王**, Anna Lee → A*** L**. */
  public static String name(String name) {
    return hide(
        name,
        (code, index, first) ->
            Character.isWhitespace(code) || first && name.codePointCount(0, name.length()) > 1);
  }

  /**
   * The first three and the last four digits of a mobile number: 138****5678. A short one is hidden
   * whole.
   */
  public static String phone(String phone) {
    if (phone == null) {
      return null;
    }
    var digits = phone.codePoints().filter(Character::isDigit).count();
    var seen = new int[1];
    return phone
        .codePoints()
        .map(
            code -> {
              if (!Character.isDigit(code)) {
                return Character.isLetter(code) ? HIDDEN : code;
              }
              var index = seen[0]++;
              var open =
                  digits >= SHORTEST_PHONE && (index < PHONE_HEAD || index >= digits - PHONE_TAIL);
              return open ? code : HIDDEN;
            })
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The kind, up to the first hyphen; of the rest the form alone: SMK-07-0231 → SMK-**-****. */
  public static String deviceCode(String code) {
    if (code == null) {
      return null;
    }
    var kind = code.indexOf('-');
    var head = kind < 0 ? "" : code.substring(0, kind);
    return head
        + hide(
            code.substring(head.length()),
            (letter, index, first) -> !Character.isLetterOrDigit(letter));
  }

  /** Everything behind the district or county, but for signs: 武侯区玉林街3栋 → 武侯区*****. */
  public static String address(String address) {
    if (address == null) {
      return null;
    }
    var kept = Math.max(firstOf(address, '区'), firstOf(address, '县')) + 1;
    // 小区 and 社区 are places to find somebody at, not districts.
    if (kept >= 2 && (address.charAt(kept - 2) == '小' || address.charAt(kept - 2) == '社')) {
      kept = 0;
    }
    return address.substring(0, kept)
        + hide(
            address.substring(kept), (letter, index, first) -> !Character.isLetterOrDigit(letter));
  }

  private static int firstOf(String text, char sign) {
    return text.indexOf(sign);
  }

  private interface Shown {
    boolean test(int code, int index, boolean firstOfWord);
  }

  private static String hide(String text, Shown shown) {
    if (text == null) {
      return null;
    }
    var codes = text.codePoints().toArray();
    return java.util.stream.IntStream.range(0, codes.length)
        .mapToObj(
            index -> {
              var first = index == 0 || Character.isWhitespace(codes[index - 1]);
              return Character.toString(
                  shown.test(codes[index], index, first) ? codes[index] : HIDDEN);
            })
        .collect(Collectors.joining());
  }
}
