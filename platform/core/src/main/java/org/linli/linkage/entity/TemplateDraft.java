package org.linli.linkage.entity;

import java.util.Map;
import java.util.Set;
import org.linli.audit.boundary.Audited;

/**
 * A template to be published.
 *
 * @param hours null for the pack's
 * @param steps without devices and components, which are each community's own
 * @param open what is left to the communities, see {@link Template}
 * @param note what it is for; asked for
 */
public record TemplateDraft(
    String scenario,
    boolean on,
    Hours hours,
    Map<String, StepSetting> steps,
    Set<String> open,
    String note)
    implements Audited {

  public TemplateDraft {
    steps = steps == null ? Map.of() : Map.copyOf(steps);
    open = open == null ? Set.of() : Set.copyOf(open);
  }

  @Override
  public String auditName() {
    return scenario + ": " + note;
  }
}
