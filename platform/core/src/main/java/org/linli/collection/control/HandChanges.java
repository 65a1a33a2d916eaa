package org.linli.collection.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.collection.entity.HandChange;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** Which changes gather data, and into which asset. */
public final class HandChanges {

  private static final String FILE = "packs/collection/hand.yaml";

  private record Pack(@JsonProperty(required = true) List<HandChange> changes) {}

  private HandChanges() {}

  /**
   * By the action.
   *
   * @throws PackFault for an asset that the catalogue does not know
   */
  public static Map<String, HandChange> delivered(PlatformAssets assets) {
    var stream = HandChanges.class.getClassLoader().getResourceAsStream(FILE);
    return checked(Packs.read(stream, FILE, Pack.class).changes(), assets);
  }

  static Map<String, HandChange> checked(List<HandChange> changes, PlatformAssets assets) {
    var all = new LinkedHashMap<String, HandChange>();
    for (var change : changes) {
      if (assets.find(change.asset()).isEmpty() || all.put(change.action(), change) != null) {
        throw new PackFault(FILE, 0, change.action() + ": unknown asset, or named twice");
      }
    }
    return Map.copyOf(all);
  }
}
