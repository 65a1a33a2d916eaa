package org.linli.look.text;

import org.linli.tenancy.entity.OperationMode;

/** What a decision rests on, as a reader says it: the log keeps {@code ENTERPRISE@1/cell 12/…}. */
public final class BasisWords {

  private static final int PARTS = 3;

  private BasisWords() {}

  /** The rule that spoke: {@code cell 12} is the twelfth rule of the mode's matrix. */
  public static String rule(String rule) {
    if (rule == null || rule.isBlank()) {
      return Say.none();
    }
    var words = rule.split(" ", 2);
    var key = "look.rule." + words[0];
    return Texts.has(key, Say.locale())
        ? Say.text(key, words.length > 1 ? words[1] : "").strip()
        : rule;
  }

  /** Mode, rule and clause of a line of the log; any other line stays as it is. */
  public static String line(String basis) {
    if (basis == null || basis.isBlank()) {
      return Say.none();
    }
    var parts = basis.split("/", PARTS);
    return parts.length < PARTS
        ? basis
        : mode(parts[0]) + " · " + rule(parts[1]) + " · " + parts[2];
  }

  /** The mode, and of its rules the version that decided. */
  private static String mode(String name) {
    var parts = name.split("@", 2);
    try {
      var mode = Say.word(OperationMode.valueOf(parts[0]));
      return parts.length > 1 ? Say.text("look.basis.edition", mode, parts[1]) : mode;
    } catch (IllegalArgumentException unknown) {
      return name;
    }
  }
}
