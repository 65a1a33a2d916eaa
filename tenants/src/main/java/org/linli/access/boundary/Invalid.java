package org.linli.access.boundary;

/** The input breaks a rule; the argument names the field and the rule. */
public final class Invalid extends Refusal {

  private static final long serialVersionUID = 1L;

  public Invalid(String field, String rule) {
    super("invalid", 400, field, rule);
  }
}
