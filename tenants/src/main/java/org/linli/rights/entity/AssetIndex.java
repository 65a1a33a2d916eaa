package org.linli.rights.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.packs.Packs;

/**
 * The names of the platform's assets, in the order in which the matrices lay out their cells.
 *
 * @param since when they were published as they are
 * @param governed those that matrices, contracts and applications speak of
 * @param internal those that never leave their room, and so no matrix speaks of
 * @param derived those computed from a governed one, by their own name: who may use what of that
 *     one holds for them
 */
public record AssetIndex(
    @JsonProperty(required = true) LocalDate since,
    @JsonProperty(required = true) List<String> governed,
    @JsonProperty(required = true) List<String> internal,
    @JsonProperty(required = true) Map<String, String> derived) {

  /** As it is delivered. */
  public static final AssetIndex DELIVERED =
      Packs.read(
          AssetIndex.class.getClassLoader().getResourceAsStream("packs/assets/index.yaml"),
          "packs/assets/index.yaml",
          AssetIndex.class);

  public AssetIndex {
    governed = List.copyOf(governed);
    internal = List.copyOf(internal);
    derived = Map.copyOf(derived);
  }

  /** The asset of whose rights an asset of the catalogue lives: its own, or its origin's. */
  public Asset rightsOf(String asset) {
    return new Asset(derived.getOrDefault(asset, asset));
  }
}
