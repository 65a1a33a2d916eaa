package org.linli.cases.control;

import java.util.Set;
import org.linli.access.boundary.Invalid;

/** What the fields of a case may hold. */
public final class CaseWording {

  /** Kinds of the device models' rules, and those that people opened. */
  public static final Set<String> KINDS =
      Set.of(
          "FIRE",
          "LIFT",
          "FALL",
          "FACILITY",
          "SANITATION",
          "ENVIRONMENT",
          "SECURITY",
          "HEALTH",
          "DISPUTE",
          "REPORT",
          "OTHER");

  private static final int LONGEST_TEXT = 2000;

  private CaseWording() {}

  public static String description(String description) {
    return description == null || description.isBlank()
        ? ""
        : text("description", description, LONGEST_TEXT);
  }

  /** A note that has to be there. */
  public static String note(String note) {
    return text("note", note, LONGEST_TEXT);
  }

  /** A note that may be left out. */
  public static String remark(String note) {
    return note == null || note.isBlank() ? null : text("note", note, LONGEST_TEXT);
  }

  public static String kind(String kind) {
    if (kind == null || !KINDS.contains(kind)) {
      throw new Invalid("kind", String.join(" ", KINDS.stream().sorted().toList()));
    }
    return kind;
  }

  private static String text(String field, String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw new Invalid(field, "1.." + longest);
    }
    return text.strip();
  }
}
