package org.linli.contracts.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;
import org.linli.tenancy.entity.OperationMode;

/**
 * A scenario 场景 that a contract may grant.
 *
 * @param lead who leads it by default
 * @param market whether somebody earns with it
 * @param platform whether a community has to be open on the platform for it
 * @param licence the administrative licence 行政许可 that who offers it must have; null for none
 */
public record Scenario(
    String id,
    OperationMode lead,
    boolean market,
    @JsonProperty(required = true) PlatformNeed platform,
    String clause,
    Text name,
    Text licence) {

  /** To which part of the platform it belongs, by who leads it. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public ScenarioPart part() {
    return ScenarioPart.of(lead);
  }

  /** Whether a community that is not open on the platform cannot have it. */
  public boolean needsPlatform() {
    return platform == PlatformNeed.NEEDED;
  }

  /** Whether nobody may offer it without a licence. */
  public boolean isRegulated() {
    return licence != null;
  }
}
