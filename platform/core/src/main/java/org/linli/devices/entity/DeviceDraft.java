package org.linli.devices.entity;

import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;

/**
 * A device to be registered.
 *
 * @param code what stands on its label; unique in the community
 * @param place where it stands; null for not known yet
 */
public record DeviceDraft(String code, String name, String model, UUID place) implements Audited {

  public DeviceDraft {
    if (code == null || !code.matches("[\\p{L}\\p{N}._/-]{1,60}")) {
      throw new Invalid("code", "code-form");
    }
    if (name == null || name.isBlank() || name.strip().length() > 120) {
      throw new Invalid("name", "text-120");
    }
    if (model == null) {
      throw new Invalid("model", "missing");
    }
    name = name.strip();
  }

  @Override
  public String auditName() {
    return code;
  }
}
