package org.linli.exchange.boundary;

import java.util.List;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldType;
import org.linli.catalogue.entity.Level;
import org.linli.exchange.control.AssetReader;
import org.linli.packs.Text;

/** An asset that can be exchanged. */
public record OfferedAsset(String id, Text name, Level level, Text refresh, List<Field> fields) {

  static OfferedAsset of(AssetReader reader) {
    var sheet = reader.sheet();
    return new OfferedAsset(
        sheet.id(),
        sheet.name(),
        sheet.level(),
        sheet.refresh(),
        sheet.fields().stream()
            .filter(field -> reader.columns().containsKey(field.name()))
            .map(Field::of)
            .toList());
  }

  /** A field of it; unit and codes as the catalogue says. */
  public record Field(String name, Text title, FieldType type, String unit, List<String> codes) {

    static Field of(AssetField field) {
      return new Field(field.name(), field.title(), field.type(), field.unit(), field.codes());
    }
  }
}
