package org.linli.local.parts;

import org.linli.local.Words;

/** A file of parts, licences or weaknesses cannot be read, and why. */
public final class PartsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  PartsRefused(String rule, Object... arguments) {
    super(Words.of("parts." + rule, arguments));
    this.rule = rule;
  }

  /** By which programs know it. */
  public String rule() {
    return rule;
  }
}
