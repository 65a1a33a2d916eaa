package org.linli.abuse.entity;

/** How a rule looks at what an account does. */
public enum RuleKind {
  /** More rows than this account's own past explains. */
  VOLUME(true),
  /** More rows than anybody of these parties may take. */
  CEILING(true),
  /** At an hour of the day at which this account never was. */
  HOURS(true),
  /** One thing after the other, many of them not there or not to be had. */
  GUESSING(false),
  /** One thing after the other in their order. */
  ORDER(false),
  /** Fields that the purpose does not need. */
  FIELDS(true),
  /** After a grant, a contract or a consent ended. */
  AFTER_TERM(false),
  /** Many different things refused. */
  REFUSALS(false),
  /** The same list as a file again and again. */
  EXPORTS(true);

  private final boolean counted;

  RuleKind(boolean counted) {
    this.counted = counted;
  }

  /** Whether it goes by the figures of whole hours, rather than by single entries. */
  public boolean isCounted() {
    return counted;
  }
}
