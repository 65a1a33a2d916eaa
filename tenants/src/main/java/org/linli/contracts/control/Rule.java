package org.linli.contracts.control;

import org.linli.access.boundary.Invalid;

/** Says no by field and rule. */
final class Rule {

  private Rule() {}

  /**
   * @throws Invalid when it does not hold
   */
  static void require(boolean holds, String field, String rule) {
    if (!holds) {
      throw new Invalid(field, rule);
    }
  }

  static void text(String value, int longest, String field) {
    require(value != null && !value.isBlank(), field, "required");
    require(value.length() <= longest, field, "too-long");
  }
}
