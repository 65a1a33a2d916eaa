package org.linli.linkage.entity;

import java.util.Map;
import org.linli.audit.boundary.Audited;

/**
 * How a community wants a scenario from now on.
 *
 * @param hours null for the pack's
 * @param reason why; asked for
 */
public record SettingDraft(boolean on, Hours hours, Map<String, StepSetting> steps, String reason)
    implements Audited {

  public SettingDraft {
    steps = steps == null ? Map.of() : Map.copyOf(steps);
  }

  @Override
  public String auditName() {
    return (on ? "on" : "off") + (reason == null ? "" : ": " + reason);
  }
}
