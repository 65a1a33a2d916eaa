package org.linli.cases.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.linli.cases.entity.CaseSeverity;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** How long a case of each severity may take, from the pack. */
@ApplicationScoped
public class CaseDeadlines {

  private static final String PACK = "packs/cases/deadlines.yaml";

  private final Map<CaseSeverity, Duration> deadlines = new EnumMap<>(CaseSeverity.class);

  public CaseDeadlines() {
    var pack = Packs.read(CaseDeadlines.class.getClassLoader().getResource(PACK), Pack.class);
    for (var severity : CaseSeverity.values()) {
      var deadline = pack.deadlines().get(severity);
      if (deadline == null || deadline.isNegative() || deadline.isZero()) {
        throw new PackFault(PACK, 0, "no deadline for " + severity);
      }
      deadlines.put(severity, deadline);
    }
  }

  public Instant dueAt(CaseSeverity severity, Instant openedAt) {
    return openedAt.plus(deadlines.get(severity));
  }

  /** The file. */
  record Pack(int version, Map<CaseSeverity, Duration> deadlines) {}
}
