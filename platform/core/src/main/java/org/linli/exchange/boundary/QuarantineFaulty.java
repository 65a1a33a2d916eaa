package org.linli.exchange.boundary;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.exchange.entity.FieldFault;

/** The row is still not as it has to be; the argument names each field and rule. */
public final class QuarantineFaulty extends Refusal {

  private static final long serialVersionUID = 1L;

  public QuarantineFaulty(List<FieldFault> faults) {
    super(
        "quarantine-faulty",
        400,
        faults.stream()
            .map(fault -> fault.field() + " " + fault.rule())
            .collect(Collectors.joining(", ")));
  }
}
