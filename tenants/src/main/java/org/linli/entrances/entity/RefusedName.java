package org.linli.entrances.entity;

import java.util.regex.Pattern;

/**
 * How the name of somebody who was turned away is kept: somebody may have typed the password where
 * the name belongs.
 */
public final class RefusedName {

  private static final int LONGEST = 60;
  private static final int SHORT = 3;

  /** Controls, and halves of a sign. */
  private static final Pattern UNKEPT = Pattern.compile("\\p{C}");

  private static final String HIDDEN = "***";

  private RefusedName() {}

  /** A person's: the first and the last letter; of a short one the first alone. */
  public static String masked(String name) {
    var clean = name == null ? "" : name.strip();
    if (clean.isEmpty()) {
      return "";
    }
    var points = clean.codePoints().toArray();
    var first = Character.toString(points[0]);
    return points.length <= SHORT
        ? first + HIDDEN
        : first + HIDDEN + Character.toString(points[points.length - 1]);
  }

  /**
   * As much of a name as is kept, without signs that no database takes: one of them would hold up
   * all that is written with it.
   */
  public static String bounded(String name) {
    var clean = name == null ? "" : UNKEPT.matcher(name).replaceAll("").strip();
    return clean.length() <= LONGEST
        ? clean
        : UNKEPT.matcher(clean.substring(0, LONGEST)).replaceAll("");
  }
}
