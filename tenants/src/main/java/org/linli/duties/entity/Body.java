package org.linli.duties.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;

/** Who coordinates, and what. */
public record Body(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Party lead,
    @JsonProperty(required = true) List<Party> members,
    @JsonProperty(required = true) Period meets,
    @JsonProperty(required = true) Text settles) {

  public Body {
    members = List.copyOf(members);
  }
}
