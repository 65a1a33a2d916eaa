package org.linli.obligations.control;

import java.util.regex.Pattern;

/** Numbers that name a person or what a person owns. Too little stays to try out the rest. */
final class NumberMasks {

  private static final int IDENTITY = 18;
  private static final int IDENTITY_OF_OLD = 15;
  private static final int PROVINCE_AND_CITY = 4;
  private static final int HEAD = 3;
  private static final int TAIL = 4;
  private static final int SHORTEST_PHONE = 10;
  private static final int SHORTEST_CARD = 12;
  private static final Pattern CHINA = Pattern.compile("^\\s*(?:\\+\\s*86|0086|86(?=[ -]))[ -]*");

  private NumberMasks() {}

  /**
   * An identity number 居民身份证 keeps province and city, and loses birth date and sequence with the
   * check character, by which they could be tried out (GB 11643). Of passports and permits the
   * first letter stays.
   */
  static String certificate(String number) {
    var signs = Signs.of(number);
    var identity = signs.count() == IDENTITY || signs.count() == IDENTITY_OF_OLD;
    return signs.showing(
        identity && !signs.isLatin(0)
            ? index -> index < PROVINCE_AND_CITY
            : index -> index == 0 && (signs.isLatin(0) || signs.isHan(0)) && signs.count() > 1);
  }

  /** 138****5678, 028-****1234; what is shorter is hidden whole. */
  static String phone(String phone) {
    var country = CHINA.matcher(phone);
    if (country.find() && country.end() < phone.length()) {
      return country.group() + national(phone.substring(country.end()));
    }
    return national(phone);
  }

  private static String national(String phone) {
    var signs = Signs.digits(phone);
    var count = signs.count();
    if (count < SHORTEST_PHONE) {
      return Signs.none(phone);
    }
    var head = signs.at(0) == '0' ? areaCode(signs) : HEAD;
    return signs.showing(index -> index < head || index >= count - TAIL);
  }

  /** 010 and 02x have three digits, all others four. */
  private static int areaCode(Signs signs) {
    var second = signs.at(1);
    return second == '1' || second == '2' ? 3 : 4;
  }

  static String card(String number) {
    var signs = Signs.digits(number);
    var count = signs.count();
    return signs.showing(index -> count >= SHORTEST_CARD && index >= count - TAIL);
  }

  /** The letters before the first hyphen, which name a kind: SMK-07-0231 → SMK-**-****. */
  static String identifier(String code) {
    var kind = code.indexOf('-');
    if (kind < 1 || !code.substring(0, kind).chars().allMatch(Character::isLetter)) {
      return Signs.none(code);
    }
    return code.substring(0, kind) + Signs.none(code.substring(kind));
  }
}
