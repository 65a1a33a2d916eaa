package org.linli.access.boundary;

/** The input breaks a rule; the argument names the field and the rule. */
public final class Invalid extends Refusal {

  private static final long serialVersionUID = 1L;

  public Invalid(String field, String rule) {
    super("invalid", 400, field, rule);
  }

  /**
   * The text without the blanks around it.
   *
   * @throws Invalid it is missing, or longer than so many characters
   */
  public static String text(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (text.strip().length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text.strip();
  }
}
