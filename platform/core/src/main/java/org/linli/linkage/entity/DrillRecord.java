package org.linli.linkage.entity;

import org.linli.audit.boundary.Audited;

/** What is written down after a drill. */
public record DrillRecord(int participants, String findings, String comment) implements Audited {

  @Override
  public String auditName() {
    return String.valueOf(participants);
  }
}
