package org.linli.catalogue.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetSheet;

/** How a field differs between the version that stands and the one that is proposed. */
public record SchemaChange(String field, Kind kind) {

  /** In which way. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** What is different, in the order of the new sheet; gone fields last. */
  public static List<SchemaChange> between(AssetSheet standing, AssetSheet proposed) {
    var before = new LinkedHashMap<String, AssetField>();
    standing.fields().forEach(field -> before.put(field.name(), field));
    var changes = new ArrayList<SchemaChange>();
    for (var field : proposed.fields()) {
      var old = before.remove(field.name());
      if (old == null) {
        changes.add(new SchemaChange(field.name(), Kind.ADDED));
      } else if (!old.sameSchema(field)) {
        changes.add(new SchemaChange(field.name(), Kind.CHANGED));
      }
    }
    before.keySet().forEach(name -> changes.add(new SchemaChange(name, Kind.REMOVED)));
    return changes;
  }
}
