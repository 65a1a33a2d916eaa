package org.linli.devices.entity;

import org.linli.packs.Text;

/**
 * When a device of a model raises an alarm, and what ends it.
 *
 * @param forSeconds how long {@code when} must hold before the alarm is raised; 0 raises at once
 * @param clear what ends the alarm: an alarm has to be able to end by itself
 * @param caseKind the kind of case it opens; null for none
 */
public record Rule(
    String id,
    Text name,
    Severity severity,
    Condition when,
    int forSeconds,
    Condition clear,
    String caseKind) {

  public Rule {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("not the id of a rule: " + id);
    }
    if (name == null || severity == null || when == null || clear == null) {
      throw new IllegalArgumentException("a rule needs name, severity, when and clear");
    }
    if (forSeconds < 0) {
      throw new IllegalArgumentException("forSeconds must not be negative");
    }
  }
}
