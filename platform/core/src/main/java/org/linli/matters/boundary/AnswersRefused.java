package org.linli.matters.boundary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.matters.entity.FieldFault;

/** The form is not filled in as it should be; every field with a fault is named. */
public final class AnswersRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldFault> faults;

  public AnswersRefused(List<FieldFault> faults, Locale locale) {
    super(
        "matter-answers",
        400,
        faults.stream().map(fault -> fault.in(locale)).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<FieldFault> faults() {
    return faults == null ? List.of() : faults;
  }
}
