package org.linli.obligations.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.linli.catalogue.entity.FieldKind;

/**
 * Which field is treated how: by its kind, unless its asset says otherwise.
 *
 * @param since when it was published as it is
 * @param smallest fewer persons or homes than these are no group
 * @param answers different groups that one recipient may be told of the same measure and hour
 * @param kinds a treatment for every kind
 * @param assets by id
 */
public record ObligationPack(
    @JsonProperty(required = true) LocalDate since,
    @JsonProperty(required = true) int smallest,
    @JsonProperty(required = true) int answers,
    @JsonProperty(required = true) Map<FieldKind, Treatment> kinds,
    @JsonProperty(required = true) Map<String, AssetObligation> assets) {

  public ObligationPack {
    kinds = kinds == null ? Map.of() : new EnumMap<>(kinds);
    assets = assets == null ? Map.of() : Map.copyOf(assets);
  }

  public AssetObligation of(String asset) {
    return assets.getOrDefault(asset, AssetObligation.NONE);
  }

  public Treatment of(String asset, String field, FieldKind kind) {
    var own = of(asset).fields().get(field);
    return own == null ? kinds.get(kind) : own;
  }

  /** How many make a group of the asset. */
  public int smallest(String asset) {
    var own = of(asset).smallest();
    return own == null ? smallest : own;
  }
}
