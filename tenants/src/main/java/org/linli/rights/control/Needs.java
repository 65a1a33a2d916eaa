package org.linli.rights.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * Which kinds of fields a purpose needs, and how much is usual; as the pack says.
 *
 * @param plain the kinds that every purpose may have
 */
public record Needs(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Set<String> plain,
    @JsonProperty(required = true) List<Need> needs,
    @JsonProperty(required = true) Rows rowsPerDay,
    @JsonProperty(required = true) int unusedDays,
    @JsonProperty(required = true) Said words) {

  /** Kinds and the purposes that need them, of these assets alone; of all where none is named. */
  public record Need(
      @JsonProperty(required = true) Set<String> kinds,
      @JsonProperty(required = true) Named purposes,
      Named assets) {

    boolean has(String kind, Asset asset, Purpose purpose) {
      return kinds.contains(kind)
          && purposes.covers(purpose)
          && (assets == null || assets.covers(asset.id()));
    }
  }

  /** Rows of a day. */
  public record Rows(
      @JsonProperty(required = true) long usual, @JsonProperty(required = true) long most) {}

  /** Why the gate stays shut under a grant. */
  public record Said(
      @JsonProperty(required = true) Text volume, @JsonProperty(required = true) Text fields) {}

  /** Whether the purpose needs fields of that kind by itself. */
  boolean has(String kind, Asset asset, Purpose purpose) {
    return plain.contains(kind) || needs.stream().anyMatch(need -> need.has(kind, asset, purpose));
  }
}
