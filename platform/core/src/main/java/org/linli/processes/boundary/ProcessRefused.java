package org.linli.processes.boundary;

import java.util.List;
import java.util.Locale;
import org.linli.access.boundary.Refusal;
import org.linli.processes.entity.Finding;

/** A file of a process cannot run here; all that is wrong with it is named. */
public final class ProcessRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private static final int TOLD = 10;

  private final transient List<Finding> findings;

  public ProcessRefused(List<Finding> findings, Locale locale) {
    super(
        "process-file",
        400,
        findings.size(),
        findings.stream()
            .limit(TOLD)
            .map(finding -> finding.in(locale))
            .collect(java.util.stream.Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings == null ? List.of() : findings;
  }
}
