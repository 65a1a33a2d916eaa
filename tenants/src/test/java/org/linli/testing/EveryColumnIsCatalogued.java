package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.packs.Packs;

/**
 * What the platform keeps is catalogued: every column of the database belongs to a field of an
 * asset, or the packs say why it carries no data. Whoever adds a table adds its columns to a file
 * of {@code packs/assets} in the same change. A module extends this once all its tables stand.
 */
public abstract class EveryColumnIsCatalogued {

  private static final String TECHNICAL = "packs/assets/technical.yaml";

  private final Set<String> catalogued = new HashSet<>();
  private final Map<String, String> technical =
      Packs.read(
              PlatformAssets.class.getClassLoader().getResourceAsStream(TECHNICAL),
              TECHNICAL,
              Technical.class)
          .columns();

  /** Columns without data of their own, each with the reason. */
  record Technical(@JsonProperty(required = true) Map<String, String> columns) {}

  protected EveryColumnIsCatalogued() {
    new PlatformAssets()
        .all()
        .forEach(sheet -> sheet.fields().forEach(field -> catalogued.addAll(field.columns())));
  }

  @Test
  void everyColumnBelongsToAFieldOfAnAsset() {
    var forgotten = new TreeSet<String>();
    for (var table : new Catalogue(TestPlatform.shared().owner()).tables()) {
      for (var column : table.columns()) {
        var path = table.name() + "." + column.name();
        if (!catalogued.contains(path)
            && !technical.containsKey(path)
            && !technical.containsKey(column.name())
            && !technical.containsKey(table.name() + ".*")) {
          forgotten.add(path);
        }
      }
    }
    assertThat(forgotten).as("add them to an asset in packs/assets").isEmpty();
  }

  @Test
  void everyColumnOfAnAssetExists() {
    var there = new HashSet<String>();
    for (var table : new Catalogue(TestPlatform.shared().owner()).tables()) {
      table.columns().forEach(column -> there.add(table.name() + "." + column.name()));
    }
    var gone = new TreeSet<>(catalogued);
    gone.removeAll(there);
    assertThat(gone).as("take them out of packs/assets").isEmpty();
  }
}
