package org.linli.matters.entity;

import java.util.List;
import org.linli.calendar.entity.Limit;
import org.linli.packs.Text;

/**
 * An item of a kind 办事事项, with its guide 办事指南.
 *
 * @param authority which department decides
 * @param guide who may ask for it, where, at what cost
 * @param limit by when it is decided
 */
public record Item(
    String id, Text name, Text authority, Text guide, Limit limit, List<Material> materials) {

  public Item {
    materials = materials == null ? List.of() : List.copyOf(materials);
  }

  /** What somebody has to bring, and did not. */
  public List<Material> missing(List<?> brought) {
    return materials.stream()
        .filter(one -> one.required() && !one.held())
        .filter(one -> brought == null || !brought.contains(one.id()))
        .toList();
  }
}
