package org.linli.identity.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.identity.entity.DataLimit;
import org.linli.identity.entity.Power;
import org.linli.packs.Text;

/**
 * What a role may do.
 *
 * @param grants the roles that its holder may give to others
 * @param power which of the separated administrators it is; null for everybody else's roles
 * @param data what of the communities' data it reaches
 */
public record Role(
    @JsonProperty(required = true) Tier tier,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Set<String> grants,
    @JsonProperty(required = true) Set<String> permissions,
    Power power,
    DataLimit data) {

  public Role {
    grants = Set.copyOf(grants);
    permissions = Set.copyOf(permissions);
    data = data == null ? DataLimit.NONE : data;
  }

  /** Whether nobody gives or takes it alone: the three administrators of a city. */
  boolean needsSecondPerson() {
    return power != null && tier == Tier.CITY;
  }
}
