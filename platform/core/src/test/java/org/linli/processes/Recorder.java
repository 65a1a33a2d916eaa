package org.linli.processes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.processes.boundary.Action;
import org.linli.processes.boundary.ActionCall;
import org.linli.processes.entity.VariableType;

/** An action that writes down what it was asked, and fails as often as it is told to. */
public final class Recorder implements Action {

  public final List<ActionCall> calls = Collections.synchronizedList(new ArrayList<>());
  public final List<ActionCall> tries = Collections.synchronizedList(new ArrayList<>());
  public int failures;

  @Override
  public String name() {
    return "record";
  }

  @Override
  public Map<String, VariableType> parameters() {
    return Map.of("what", VariableType.TEXT);
  }

  @Override
  public Set<String> required() {
    return Set.of();
  }

  @Override
  public Map<String, VariableType> results() {
    return Map.of("count", VariableType.NUMBER);
  }

  @Override
  public Map<String, Object> perform(ActionCall call) {
    tries.add(call);
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("not now");
    }
    calls.add(call);
    return Map.of("count", calls.size());
  }
}
