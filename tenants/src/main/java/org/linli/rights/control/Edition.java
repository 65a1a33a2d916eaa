package org.linli.rights.control;

import java.util.EnumMap;
import java.util.Map;
import org.linli.rights.entity.RulePack;
import org.linli.tenancy.entity.OperationMode;

/** The matrices of all modes, compiled with one set of floors: what decides at one moment. */
public final class Edition {

  private final Map<OperationMode, Matrix> byMode = new EnumMap<>(OperationMode.class);
  private final FloorsFile floors;
  private Reasons reasons;

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

  /** The words of its rules. */
  synchronized Reasons reasons() {
    reasons = reasons == null ? new Reasons(this) : reasons;
    return reasons;
  }

  /** The same with another text of one pack. */
  Edition with(RulePack pack, String text) {
    var other = pack == RulePack.FLOORS ? Matrices.floors(text, RulePack.FLOORS.name()) : floors;
    var matrices = new EnumMap<OperationMode, Matrix>(OperationMode.class);
    for (var mode : OperationMode.values()) {
      matrices.put(
          mode,
          pack == RulePack.of(mode)
              ? Matrices.matrix(mode, text, pack.name(), other)
              : new Matrix(mode.name(), byMode.get(mode).file(), other));
    }
    return new Edition(matrices, other);
  }
}
