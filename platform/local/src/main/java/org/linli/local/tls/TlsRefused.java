package org.linli.local.tls;

import org.linli.local.Words;

/** Key and certificate cannot be used, and why, as whoever gave them reads it. */
final class TlsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;

  /**
   * @param rule by which programs know it; its words are {@code tls.<rule>}
   */
  TlsRefused(String rule, Object... arguments) {
    super(Words.of("tls." + rule, arguments));
    this.rule = rule;
  }

  String rule() {
    return rule;
  }
}
