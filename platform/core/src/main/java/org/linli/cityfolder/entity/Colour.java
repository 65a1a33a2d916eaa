package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A colour of sRGB, written {@code #0b6b70}. */
public record Colour(int red, int green, int blue) {

  private static final int HEX = 16;
  private static final int SIGNS = 7;
  private static final double MOST = 255;

  /**
   * @throws IllegalArgumentException for anything but {@code #rrggbb}
   */
  @JsonCreator
  public static Colour of(String text) {
    if (text == null || text.length() != SIGNS || !text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("a colour is written #rrggbb: " + text);
    }
    var number = Integer.parseInt(text.substring(1), HEX);
    return new Colour(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF);
  }

  /**
   * How far apart the two are: 1 for the same, 21 for black and white (WCAG 2.2, contrast ratio).
   */
  public double contrast(Colour other) {
    var mine = luminance();
    var theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  /** WCAG 2.2, relative luminance. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    var share = part / MOST;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As a style says it. */
  @JsonValue
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** The same, seen through. */
  public String clear(double share) {
    return String.format(Locale.ROOT, "rgba(%d, %d, %d, %s)", red, green, blue, share);
  }
}
