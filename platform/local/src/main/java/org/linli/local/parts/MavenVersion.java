package org.linli.local.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A version as Maven orders it: figures by their size, words by their place before or after the
 * release ({@code 1.0-alpha < 1.0-rc1 < 1.0 < 1.0.1}).
 */
record MavenVersion(List<String> items) implements Comparable<MavenVersion> {

  private static final List<String> WORDS =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  static MavenVersion of(String text) {
    var items = new ArrayList<String>();
    for (var item :
        text.toLowerCase(Locale.ROOT)
            .replaceAll("(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)", "-")
            .split("[.+_-]")) {
      if (!item.isEmpty()) {
        items.add(word(item));
      }
    }
    return new MavenVersion(items);
  }

  private static String word(String item) {
    return switch (item) {
      case "a" -> "alpha";
      case "b" -> "beta";
      case "m" -> "milestone";
      case "cr" -> "rc";
      case "final", "ga", "release" -> "";
      default -> item;
    };
  }

  @Override
  public int compareTo(MavenVersion other) {
    for (int at = 0; at < Math.max(items.size(), other.items.size()); at++) {
      var differs = compare(at(at), other.at(at));
      if (differs != 0) {
        return differs;
      }
    }
    return 0;
  }

  private String at(int place) {
    return place < items.size() ? items.get(place) : "";
  }

  private static int compare(String one, String other) {
    var first = isNumber(one);
    var second = isNumber(other);
    if (first && second) {
      return new java.math.BigInteger(one).compareTo(new java.math.BigInteger(other));
    }
    if (first || second) {
      // Nothing there is as good as 0; any other word stands before a figure.
      return first
          ? (other.isEmpty() && isZero(one) ? 0 : 1)
          : one.isEmpty() && isZero(other) ? 0 : -1;
    }
    var places = Integer.compare(place(one), place(other));
    return places != 0 ? places : one.compareTo(other);
  }

  private static int place(String word) {
    var known = WORDS.indexOf(word);
    return known < 0 ? WORDS.size() : known;
  }

  private static boolean isZero(String number) {
    return number.chars().allMatch(figure -> figure == '0');
  }

  private static boolean isNumber(String item) {
    return !item.isEmpty() && item.chars().allMatch(figure -> figure >= '0' && figure <= '9');
  }
}
