package org.linli.plans.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which parts of a drawing can neither run nor load anything. */
final class Harmless {

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "title",
          "desc",
          "defs",
          "symbol",
          "use",
          "marker",
          "pattern",
          "clipPath",
          "mask",
          "linearGradient",
          "radialGradient",
          "stop",
          "style");

  /** What a value may point at: something in the drawing itself. */
  private static final Pattern ELSEWHERE = Pattern.compile("url\\(\\s*+['\"]?+\\s*+(?!#)");

  private Harmless() {}

  static boolean element(String name) {
    return ELEMENTS.contains(name);
  }

  static boolean attribute(String name, String value) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on")) {
      return false;
    }
    if (lower.equals("href") || lower.equals("src")) {
      return value.strip().startsWith("#");
    }
    return words(value);
  }

  /** A backslash or an at hides in styles what is refused here. */
  static boolean words(String value) {
    var plain = value.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "");
    return !plain.contains("@")
        && !plain.contains("\\")
        && !plain.contains("javascript:")
        && !plain.contains("expression(")
        && !plain.contains("image-set")
        && !ELSEWHERE.matcher(plain).find();
  }
}
