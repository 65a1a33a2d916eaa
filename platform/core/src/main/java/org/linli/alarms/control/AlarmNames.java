package org.linli.alarms.control;

import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.AlarmKind;
import org.linli.packs.Text;
import org.linli.rules.boundary.RuleJson;
import org.linli.rules.boundary.RuleTable;

/**
 * What an alarm is called: by the community's own rule, by the packs, and by its id where a later
 * version of them dropped it.
 */
public final class AlarmNames {

  private final DeviceModels models;
  private final RuleTable rules;
  private final Combinations combinations;

  public AlarmNames(DeviceModels models) {
    this.models = models;
    this.rules = new RuleTable(null, models);
    this.combinations = Combinations.delivered(models);
  }

  /**
   * @param own the name that the community gave, as JSON; null for none
   */
  public Text of(String model, String rule, String own) {
    if (own != null) {
      return RuleJson.name(own);
    }
    return models
        .find(model)
        .flatMap(
            known ->
                rules.delivered(known).stream().filter(one -> one.id().equals(rule)).findFirst())
        .map(AlarmKind.class::cast)
        .or(() -> combinations.find(rule))
        .map(AlarmKind::name)
        .orElse(new Text(rule, rule));
  }
}
