package org.linli.rights.control;

import java.util.EnumMap;
import java.util.Map;
import org.linli.tenancy.entity.OperationMode;

/** The matrices of all modes, compiled with one set of floors: what decides at one moment. */
public final class Edition {

  private final Map<OperationMode, Matrix> byMode = new EnumMap<>(OperationMode.class);
  private final FloorsFile floors;

  Edition(Map<OperationMode, Matrix> matrices, FloorsFile floors) {
    byMode.putAll(matrices);
    this.floors = floors;
  }

  public Matrix of(OperationMode mode) {
    return byMode.get(mode);
  }

  public FloorsFile floors() {
    return floors;
  }
}
