package org.linli.rules.entity;

import java.util.List;
import java.util.Map;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;

/**
 * The rules that count in a community: those of the packs, but for the kinds of device of which the
 * community has its own.
 *
 * @param own by the id of the model, all that count for it
 */
public record TenantRules(long version, Map<String, List<Rule>> own) {

  /** Those of the packs alone. */
  public static final TenantRules DELIVERED = new TenantRules(0, Map.of());

  /** What values are judged by; the same list as long as nothing is changed. */
  public List<Rule> of(DeviceModel model) {
    return own.isEmpty() ? model.rules() : own.getOrDefault(model.model(), model.rules());
  }
}
