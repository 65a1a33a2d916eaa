package org.linli.organisations.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.packs.Text;

/**
 * A kind of organisation.
 *
 * @param at the tiers at which it stands
 * @param root whether it stands without a parent
 * @param under the kinds that it may be a part of
 * @param credit whether its unified social credit code has to be given
 * @param party as what contracts know it; null where they do not
 */
public record UnitType(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Set<Tier> at,
    @JsonProperty(required = true) boolean root,
    @JsonProperty(required = true) Set<String> under,
    Boolean credit,
    String party) {

  public UnitType {
    at = Set.copyOf(at);
    under = Set.copyOf(under);
    credit = Boolean.TRUE.equals(credit);
  }

  /**
   * @param parent the kind of the parent; null for none
   */
  public boolean standsUnder(String parent) {
    return parent == null ? root : under.contains(parent);
  }
}
