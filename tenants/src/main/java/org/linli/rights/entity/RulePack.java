package org.linli.rights.entity;

import java.util.Optional;
import org.linli.tenancy.entity.OperationMode;

/** A file of rules: the matrix of one operation mode, or the floors. */
public enum RulePack {
  GOVERNMENT,
  ENTERPRISE,
  PPP,
  FLOORS;

  /** Empty for the floors. */
  public Optional<OperationMode> mode() {
    return this == FLOORS ? Optional.empty() : Optional.of(OperationMode.valueOf(name()));
  }

  public static RulePack of(OperationMode mode) {
    return valueOf(mode.name());
  }
}
