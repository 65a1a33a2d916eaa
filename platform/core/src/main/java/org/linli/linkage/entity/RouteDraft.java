package org.linli.linkage.entity;

import org.linli.audit.boundary.Audited;

/** The way out of a place, and where people gather. */
public record RouteDraft(String route, String assembly) implements Audited {

  @Override
  public String auditName() {
    return String.valueOf(assembly);
  }
}
