package org.linli.components.boundary;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;

/** The document is not the contract that it says to be; nothing was registered. */
public final class FaultyContract extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final int TOLD = 5;

  private final transient List<ContractFault> faults;

  public FaultyContract(List<ContractFault> faults) {
    super(
        "faulty-contract",
        422,
        faults.size(),
        faults.stream()
            .limit(TOLD)
            .map(fault -> fault.at() + ": " + fault.text())
            .collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** All of them. */
  public List<ContractFault> faults() {
    return faults == null ? List.of() : faults;
  }
}
