package org.linli.apis.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.linli.packs.Text;

/**
 * A group of interfaces 接口分组.
 *
 * @param tags of the description, whose interfaces stand in it by themselves
 * @param grantable whether applications may be granted them
 * @param ownLimits whether the room behind keeps limits of its own
 */
public record ApiGroup(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Set<String> tags,
    @JsonProperty(required = true) boolean grantable,
    @JsonProperty(required = true) boolean ownLimits) {

  public ApiGroup {
    tags = Set.copyOf(tags);
  }

  public ApiGroup named(Text other) {
    return new ApiGroup(id, other, tags, grantable, ownLimits);
  }
}
