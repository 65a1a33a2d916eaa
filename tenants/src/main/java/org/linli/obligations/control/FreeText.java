package org.linli.obligations.control;

import java.util.List;
import java.util.Set;
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

  private record Rule(Pattern pattern, int group, UnaryOperator<String> mask) {

    static Rule of(String pattern, UnaryOperator<String> mask) {
      return new Rule(Pattern.compile(pattern), 0, mask);
    }

    static Rule part(String pattern, UnaryOperator<String> mask) {
      return new Rule(Pattern.compile(pattern), 1, mask);
    }

    String in(String text) {
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

  /** From the most certain to the least: what one has taken the next does not see. */
  private static final List<Rule> NUMBERS =
      List.of(
          Rule.of(
              "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![0-9A-Za-z])",
              NumberMasks::certificate),
          Rule.of(
              "(?<![0-9A-Za-z])[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?![0-9A-Za-z])",
              NumberMasks::certificate),
          Rule.of("(?<![0-9])(?:\\d[ -]?){15,18}\\d(?![0-9])", NumberMasks::card),
          Rule.of("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}", FreeText::mailOfSameLength),
          Rule.of(
              "(?<![0-9])(?:(?:\\+86|0086|86)[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])",
              NumberMasks::phone),
          Rule.of("(?<![0-9])\\(?0\\d{2,3}\\)?[ -]?[2-8]\\d{6,7}(?![0-9])", NumberMasks::phone),
          Rule.part(
              "(?:电话|座机|致电|手机|热线)(?:号码|号)?[:： ]{0,2}([2-8]\\d{6,7})(?![0-9])", NumberMasks::phone),
          Rule.of(
              "(?<![A-Za-z0-9])[EGDSPHM][A-Za-z]?\\d{7,8}(?![A-Za-z0-9])",
              NumberMasks::certificate),
          Rule.of(
              "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳领]",
              PlateMask::of),
          Rule.of("\\d{2,3}\\.\\d{3,}\\s*[,，]\\s*\\d{2,3}\\.\\d{3,}", FreeText::digits),
          Rule.part("(?:出生日期|出生|生日|生于)[:： ]{0,2}(" + DATE + ")", PersonalMasks::birthDate),
          Rule.part("(" + DATE + ")(?:出生|生(?![产活成]))", PersonalMasks::birthDate));

  private static final String COUNT = "[0-9一二三四五六七八九十]{1,4}";

  private static final List<Rule> PLACES =
      List.of(
          Rule.of(
              "[\\p{IsHan}]{1,8}(?:路|街|巷|大道|胡同)" + COUNT + "号(?:附" + COUNT + "号)?",
              FreeText::behindRoad),
          Rule.of(
              "(?:[A-Za-z]?"
                  + COUNT
                  + "(?:栋|幢|号楼|座|号|期)[ ,，]?)?(?:"
                  + COUNT
                  + "单元[ ,，]?)(?:"
                  + COUNT
                  + "[层楼][ ,，]?)?(?:[0-9]{1,4}(?:室|户|号房|房|号)?)?",
              FreeText::counts),
          Rule.of(
              "(?:[A-Za-z]?"
                  + COUNT
                  + "(?:栋|幢|号楼|座)[ ,，]?)?(?:"
                  + COUNT
                  + "[层楼][ ,，]?)?[0-9]{3,4}(?:室|号房|房)",
              FreeText::counts),
          Rule.of("(?<![0-9-])\\d{1,3}-\\d{1,2}-\\d{3,4}(?![0-9-])", FreeText::digits));

  private FreeText() {}

  /**
   * @param names of people the community knows
   */
  static String mask(String text, Set<String> names) {
    var result = narrow(UNSEEN.matcher(text).replaceAll(""));
    if (hasDigit(result)) {
      for (var rule : NUMBERS) {
        result = rule.in(result);
      }
    }
    for (var rule : PLACES) {
      result = rule.in(result);
    }
    return NameFinder.mask(result, names);
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

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(sign -> sign >= '0' && sign <= '9' || sign == '@');
  }

  private static String digits(String text) {
    return text.replaceAll("[0-9]", "*");
  }

  private static String counts(String text) {
    return text.replaceAll("[0-9一二三四五六七八九十]", "*");
  }

  private static String behindRoad(String text) {
    var road =
        Math.max(
            Math.max(text.lastIndexOf('路'), text.lastIndexOf('街')),
            Math.max(text.lastIndexOf('巷'), text.lastIndexOf('道')));
    road = Math.max(road, text.lastIndexOf('同'));
    return text.substring(0, road + 1) + counts(text.substring(road + 1));
  }

  private static String mailOfSameLength(String address) {
    return PersonalMasks.mail(address);
  }
}
