package org.linli.rules.control;

import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.Condition;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.packs.PackFault;
import org.linli.rules.boundary.RuleNotPossible;

/** What a community's rule has to satisfy: all that a pack's has to, and the range of the model. */
public final class OwnRules {

  private static final int MOST_SECONDS = 86_400;

  private OwnRules() {}

  /**
   * @throws RuleNotPossible saying why
   */
  public static void check(DeviceModel model, Rule rule) {
    if (rule.hearsSilence()) {
      return;
    }
    try {
      DeviceModels.check(model, rule);
    } catch (PackFault e) {
      throw new RuleNotPossible(e.reason());
    }
    if (rule.forSeconds() > MOST_SECONDS) {
      throw new RuleNotPossible("forSeconds > " + MOST_SECONDS);
    }
    if (rule.rate() == null) {
      range(model, rule.when());
      range(model, rule.clear());
    }
    if (rule.rate() == null && rule.when().equals(rule.clear())) {
      throw new RuleNotPossible("when = clear");
    }
  }

  private static void range(DeviceModel model, Condition condition) {
    var metric = model.metrics().get(condition.metric());
    if ((metric.min() != null && condition.value() < metric.min())
        || (metric.max() != null && condition.value() > metric.max())
        || !Double.isFinite(condition.value())) {
      throw new RuleNotPossible(
          condition.metric()
              + " "
              + condition.value()
              + " ["
              + metric.min()
              + ", "
              + metric.max()
              + "]");
    }
  }
}
