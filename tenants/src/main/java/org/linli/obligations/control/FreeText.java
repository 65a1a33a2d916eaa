package org.linli.obligations.control;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds what identifies somebody in words that people wrote, and masks it where it stands: numbers
 * by their form, addresses from the unit on, names where the community knows them or where the
 * words around say that a name stands here.
 */
final class FreeText {

  /** Invisible signs, by which a number could be hidden from the finder. */
  private static final Pattern UNSEEN = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  /**
   * @param digits fewer digits in the whole text than these, and nothing can be found
   * @param signs none of these signs in the text, and nothing can be found; empty for any
   */
  private record Rule(
      Pattern pattern, int group, int digits, String signs, UnaryOperator<String> mask) {

    static Rule of(int digits, String signs, String pattern, UnaryOperator<String> mask) {
      return new Rule(Pattern.compile(pattern), 0, digits, signs, mask);
    }

    static Rule part(int digits, String signs, String pattern, UnaryOperator<String> mask) {
      return new Rule(Pattern.compile(pattern), 1, digits, signs, mask);
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
        // Masks keep the length of what they hide, or the rest would move away under the matcher.
        var masked = mask.apply(found.group(group));
        result.replace(found.start(group), found.end(group), masked);
      } while (found.find());
      return result.toString();
    }
  }

  private static final String DATE = "(?:18|19|20)\\d{2}(?:[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|年)";
  private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String COUNT = "[0-9一二三四五六七八九十]{1,4}";

  /** From the most certain to the least: what one has taken the next does not see. */
  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              17,
              "",
              "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}"
                  + DAY
                  + "\\d{3}[\\dXx](?![0-9A-Za-z])",
              NumberMasks::certificate),
          Rule.of(
              15,
              "",
              "(?<![0-9A-Za-z])[1-9]\\d{7}" + DAY + "\\d{3}(?![0-9A-Za-z])",
              NumberMasks::certificate),
          Rule.of(16, "", "(?<![0-9])(?:\\d[ -]?){15,18}\\d(?![0-9])", NumberMasks::card),
          Rule.of(0, "@", "[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", PersonalMasks::mail),
          Rule.of(
              11,
              "",
              "(?<![0-9])(?:(?:\\+86|0086|86)[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])",
              NumberMasks::phone),
          Rule.of(
              9, "0", "(?<![0-9])\\(?0\\d{2,3}\\)?[ -]?[2-8]\\d{6,7}(?![0-9])", NumberMasks::phone),
          Rule.part(
              7,
              "话机电热",
              "(?:电话|座机|致电|手机|热线)(?:号码|号)?[:： ]{0,2}([2-8]\\d{6,7})(?![0-9])",
              NumberMasks::phone),
          Rule.of(
              7,
              "EGDSPHM",
              "(?<![A-Za-z0-9])[EGDSPHM][A-Za-z]?\\d{7,8}(?![A-Za-z0-9])",
              NumberMasks::certificate),
          Rule.of(
              1,
              PROVINCES,
              "[" + PROVINCES + "][A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳领]",
              PlateMask::of),
          Rule.of(10, ",，", "\\d{2,3}\\.\\d{3,}\\s*[,，]\\s*\\d{2,3}\\.\\d{3,}", FreeText::digits),
          Rule.part(4, "生", "(?:出生日期|出生|生日|生于)[:： ]{0,2}(" + DATE + ")", PersonalMasks::birthDate),
          Rule.part(4, "生", "(" + DATE + ")(?:出生|生(?![产活成]))", PersonalMasks::birthDate),
          Rule.part(
              0, "路街巷道同", "(?:路|街|巷|大道|胡同)(" + COUNT + "号(?:附" + COUNT + "号)?)", FreeText::counts),
          Rule.of(
              0,
              "单",
              "(?:[A-Za-z]?"
                  + COUNT
                  + "(?:栋|幢|号楼|座|号|期)[ ,，]?)?"
                  + COUNT
                  + "单元[ ,，]?(?:"
                  + COUNT
                  + "[层楼][ ,，]?)?(?:[0-9]{1,4}(?:室|户|号房|房|号)?)?",
              FreeText::counts),
          Rule.of(
              3,
              "室房",
              "(?:[A-Za-z]?"
                  + COUNT
                  + "(?:栋|幢|号楼|座)[ ,，]?)?(?:"
                  + COUNT
                  + "[层楼][ ,，]?)?[0-9]{3,4}(?:室|号房|房)",
              FreeText::counts),
          Rule.of(5, "-", "(?<![0-9-])\\d{1,3}-\\d{1,2}-\\d{3,4}(?![0-9-])", FreeText::digits));

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

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static String unhidden(String text) {
    return text.chars().anyMatch(sign -> sign == 0xAD || sign >= 0x200B && sign <= 0xFEFF)
        ? UNSEEN.matcher(text).replaceAll("")
        : text;
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

  private static String digits(String text) {
    return text.replaceAll("[0-9]", "*");
  }

  private static String counts(String text) {
    return text.replaceAll("[0-9一二三四五六七八九十]", "*");
  }
}
