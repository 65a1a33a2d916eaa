package org.linli.documents.control;

import org.linli.access.boundary.Invalid;

/** A line that somebody typed and that is printed later, on a paper or on the index of a volume. */
public final class PrintedLine {

  private PrintedLine() {}

  /**
   * @param longest in characters
   * @return it without blanks around it
   * @throws Invalid it is missing, too long, or holds what no paper can show
   */
  public static String checked(String field, String given, int longest) {
    if (given == null || given.isBlank()) {
      throw new Invalid(field, "required");
    }
    var line = given.strip();
    if (line.length() > longest) {
      throw new Invalid(field, "too-long");
    }
    if (line.codePoints().anyMatch(Character::isISOControl)) {
      throw new Invalid(field, "control");
    }
    if (!PaperFont.prints(line)) {
      throw new Invalid(field, "unprintable");
    }
    return line;
  }
}
