package org.linli.rights.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.packs.Text;

/**
 * The fields of the assets that matrices speak of, with the level that the catalogue's packs give
 * them.
 */
public final class GradedFields {

  /** The pack of one asset, as far as decisions read it. */
  private record Grades(Level level, boolean sensitive, List<GradedField> fields) {}

  private static final Map<Asset, Grades> ALL =
      Asset.ALL.stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), GradedFields::read));

  private GradedFields() {}

  public static List<GradedField> of(Asset asset) {
    return ALL.get(asset).fields();
  }

  public static Optional<GradedField> find(Asset asset, String name) {
    return of(asset).stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Of the whole: the highest of its fields. */
  public static Level level(Asset asset) {
    return ALL.get(asset).level();
  }

  /** Whether sensitive personal information is among its fields. */
  public static boolean isSensitive(Asset asset) {
    return ALL.get(asset).sensitive();
  }

  private static Grades read(Asset asset) {
    var name = "packs/assets/" + asset.id() + ".yaml";
    var stream = GradedFields.class.getClassLoader().getResourceAsStream(name);
    var pack = Packs.read(stream, name, JsonNode.class);
    var whole = Level.valueOf(pack.path("level").asText());
    var fields = new ArrayList<GradedField>();
    for (var field : pack.path("fields")) {
      fields.add(
          new GradedField(
              field.path("name").asText(),
              new Text(
                  field.path("title").path("zh").asText(), field.path("title").path("en").asText()),
              FieldKind.valueOf(field.path("kind").asText()),
              field.has("level") ? Level.valueOf(field.get("level").asText()) : whole,
              field.path("sensitive").asBoolean(false)));
    }
    if (fields.isEmpty()) {
      throw new PackFault(name, 0, "no fields");
    }
    return new Grades(whole, fields.stream().anyMatch(GradedField::sensitive), List.copyOf(fields));
  }
}
