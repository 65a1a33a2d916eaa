package org.linli.analytics.entity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures that the reason of a pack may name, in braces. */
public final class Placeholders {

  /** All of them. */
  public static final Set<String> ALL =
      Set.of(
          "seen",
          "low",
          "high",
          "amount",
          "change",
          "since",
          "unit",
          "days",
          "homes",
          "from",
          "until",
          "nights",
          "limit",
          "threshold");

  private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");

  private Placeholders() {}

  /** Where one is named in the text. */
  public static Matcher in(String text) {
    return NAMED.matcher(text);
  }
}
