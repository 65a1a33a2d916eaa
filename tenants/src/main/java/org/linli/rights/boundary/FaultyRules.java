package org.linli.rights.boundary;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;

/** A text of rules that breaks its form or lowers a floor; every fault with its line. */
public final class FaultyRules extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<RuleFault> faults;

  FaultyRules(List<RuleFault> faults) {
    super(
        "faulty-rules",
        422,
        faults.size(),
        faults.stream().map(RuleFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<RuleFault> faults() {
    return faults == null ? List.of() : faults;
  }
}
