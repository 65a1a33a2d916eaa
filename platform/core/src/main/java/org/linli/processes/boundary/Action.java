package org.linli.processes.boundary;

import java.util.Map;
import java.util.Set;
import org.linli.processes.entity.VariableType;

/**
 * Something that the platform does in a process. Implemented as a CDI bean by the room whose matter
 * it is; files name it, and what they hand over is checked against what it declares.
 */
public interface Action {

  /** For example {@code notices.send}. */
  String name();

  /** What it takes. */
  Map<String, VariableType> parameters();

  /** Of these, what it cannot do without. */
  default Set<String> required() {
    return parameters().keySet();
  }

  /** What it gives back. */
  default Map<String, VariableType> results() {
    return Map.of();
  }

  /**
   * Runs inside the tenant, in the transaction that moves the token on: what it writes stands or
   * falls with that step. What it does outside it may do twice when that transaction fails.
   */
  Map<String, Object> perform(ActionCall call);
}
