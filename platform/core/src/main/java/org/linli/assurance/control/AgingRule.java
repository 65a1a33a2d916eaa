package org.linli.assurance.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URL;
import java.util.List;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * When devices of a model are old.
 *
 * @param model of the devices
 * @param metric that counts their running hours
 * @param stateMetric that tells how they work
 * @param hours of running after which they are replaced
 * @param years since their installation after which they are replaced
 * @param aheadDays how early a replacement is planned
 * @param kind of the register that a planned replacement is of
 * @param hoursField of that kind, which takes the running hours
 */
public record AgingRule(
    @JsonProperty(required = true) String model,
    @JsonProperty(required = true) String metric,
    @JsonProperty(required = true) String stateMetric,
    @JsonProperty(required = true) int hours,
    @JsonProperty(required = true) int years,
    @JsonProperty(required = true) int aheadDays,
    @JsonProperty(required = true) String kind,
    @JsonProperty(required = true) String hoursField) {

  static final String FILE = "packs/assurance/aging.yaml";

  /** As the pack writes them. */
  record Pack(@JsonProperty(required = true) List<AgingRule> rules) {}

  /**
   * @throws PackFault a rule names a kind or field that there is not, or has no bound
   */
  public static List<AgingRule> delivered() {
    URL file = AgingRule.class.getClassLoader().getResource(FILE);
    return checked(Packs.read(file, Pack.class));
  }

  static List<AgingRule> checked(Pack pack) {
    for (var rule : pack.rules()) {
      var field =
          KindPack.DELIVERED.find(rule.kind()).flatMap(kind -> kind.field(rule.hoursField()));
      if (field.isEmpty() || rule.hours() < 1 || rule.years() < 1 || rule.aheadDays() < 0) {
        throw new PackFault(FILE, 0, rule.model() + ": kind, field, hours, years, aheadDays");
      }
    }
    return List.copyOf(pack.rules());
  }
}
