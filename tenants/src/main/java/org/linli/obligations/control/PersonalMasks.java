package org.linli.obligations.control;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Birth dates and addresses of e-mail. */
final class PersonalMasks {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:18|19|20)\\d{2}");

  /** A domain that many share tells of nobody; one's own domain may be one's name. */
  private static final Set<String> PROVIDERS =
      Set.of(
          "qq.com",
          "163.com",
          "126.com",
          "yeah.net",
          "sina.com",
          "sina.cn",
          "sohu.com",
          "139.com",
          "189.cn",
          "wo.cn",
          "foxmail.com",
          "aliyun.com",
          "tom.com",
          "21cn.com",
          "gmail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "icloud.com",
          "yahoo.com");

  private PersonalMasks() {}

  /** The year, for who works with ages. */
  static String birthDate(String date) {
    var year = YEAR.matcher(date);
    var kept = year.find() && year.start() == firstDigit(date) ? year.end() : -1;
    var result = new StringBuilder(date);
    for (int at = 0; at < result.length(); at++) {
      if (Character.isDigit(result.charAt(at)) && !(at < kept)) {
        result.setCharAt(at, (char) Signs.HIDDEN);
      }
    }
    return result.toString();
  }

  private static int firstDigit(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  static LocalDate birthDate(LocalDate date) {
    return date.withDayOfYear(1);
  }

  /** wang@qq.com → w***@qq.com; of other domains the last part alone. */
  static String mail(String address) {
    var split = address.lastIndexOf('@');
    if (split < 0) {
      return Signs.none(address);
    }
    var name = Signs.of(address.substring(0, split));
    return name.showing(index -> index == 0 && name.count() > 1)
        + '@'
        + domain(address.substring(split + 1));
  }

  private static String domain(String domain) {
    if (PROVIDERS.contains(domain.toLowerCase(Locale.ROOT))) {
      return domain;
    }
    var last = domain.lastIndexOf('.');
    return last < 0
        ? Signs.none(domain)
        : Signs.none(domain.substring(0, last)) + domain.substring(last);
  }
}
