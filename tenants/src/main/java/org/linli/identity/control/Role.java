package org.linli.identity.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.packs.Text;

/**
 * What a role may do.
 *
 * @param grants the roles that its holder may give to others
 */
public record Role(
    @JsonProperty(required = true) Tier tier,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Set<String> grants,
    @JsonProperty(required = true) Set<String> permissions) {

  public Role {
    grants = Set.copyOf(grants);
    permissions = Set.copyOf(permissions);
  }
}
