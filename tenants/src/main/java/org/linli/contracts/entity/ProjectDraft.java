package org.linli.contracts.entity;

import org.linli.audit.boundary.Audited;
import org.linli.tenancy.entity.OperationMode;

/**
 * A project about to be opened.
 *
 * @param department how the department takes part in it (002 §4.1)
 * @param publicGood whether it is purely public and has no market (002 §4.2.1)
 * @param grounds tender, authorisation or decision on which it rests
 */
public record ProjectDraft(
    String number,
    String name,
    OperationMode mode,
    DepartmentRole department,
    boolean publicGood,
    String grounds)
    implements Audited {

  /** How the department takes part. */
  public enum DepartmentRole {
    /** Buys the services. */
    BUYER,
    /** Guides and supervises. */
    SUPERVISOR
  }

  @Override
  public String auditName() {
    return number;
  }
}
