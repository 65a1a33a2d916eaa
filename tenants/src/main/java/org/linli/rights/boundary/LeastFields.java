package org.linli.rights.boundary;

import java.util.Collection;
import java.util.List;
import org.linli.rights.control.RequestPacks;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/** Which fields a purpose needs (002 §5.5), as the pack of applications says. */
public final class LeastFields {

  private LeastFields() {}

  /** Those of the fields that the purpose does not need by itself. */
  public static List<String> beyond(Asset asset, Purpose purpose, Collection<String> fields) {
    var packs = RequestPacks.DELIVERED;
    var known = packs.titles(asset).keySet();
    var needed = packs.needed(asset, purpose);
    return fields.stream()
        .filter(field -> known.contains(field) && !needed.contains(field))
        .sorted()
        .toList();
  }
}
