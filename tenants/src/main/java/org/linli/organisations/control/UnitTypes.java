package org.linli.organisations.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.entity.Tier;
import org.linli.organisations.entity.UnitType;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The kinds of the pack {@code packs/organisations.yaml}. */
public final class UnitTypes {

  /** As they are delivered. */
  public static final UnitTypes DELIVERED =
      Packs.read(UnitTypes.class.getResource("/packs/organisations.yaml"), UnitTypes.class);

  private final Map<String, UnitType> byId = new LinkedHashMap<>();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  UnitTypes(List<UnitType> types) {
    types.forEach(type -> byId.put(type.id(), type));
    for (var type : types) {
      for (var parent : type.under()) {
        if (!byId.containsKey(parent)) {
          throw new PackFault("organisations.yaml", 0, type.id() + " stands under " + parent);
        }
      }
    }
  }

  public Optional<UnitType> of(String id) {
    return Optional.ofNullable(id).map(byId::get);
  }

  public List<UnitType> all() {
    return List.copyOf(byId.values());
  }

  public List<UnitType> at(Tier tier) {
    return byId.values().stream().filter(type -> type.at().contains(tier)).toList();
  }
}
