package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/**
 * A field of an asset.
 *
 * @param name as the data carry it, for example {@code ts}
 * @param unit of a measure, by UCUM; null without one
 * @param codes the words of a code list; empty where it is open
 * @param level where it differs from the asset's; null where it does not
 * @param sensitive whether it is sensitive personal information 敏感个人信息
 * @param columns where the platform keeps it: {@code table.column}; empty for outside sources
 */
public record AssetField(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) Text title,
    @JsonProperty(required = true) FieldType type,
    String unit,
    List<String> codes,
    @JsonProperty(required = true) FieldKind kind,
    Level level,
    Boolean sensitive,
    List<String> columns) {

  public AssetField {
    sensitive = Boolean.TRUE.equals(sensitive);
    codes = codes == null ? List.of() : List.copyOf(codes);
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /** The field as somebody graded it. */
  public AssetField graded(FieldKind newKind, Level newLevel, boolean newSensitive) {
    return new AssetField(name, title, type, unit, codes, newKind, newLevel, newSensitive, columns);
  }

  /** Whether both are the same data: a new level alone is no change of the schema. */
  public boolean sameSchema(AssetField other) {
    return name.equals(other.name)
        && type == other.type
        && kind == other.kind
        && codes.equals(other.codes)
        && java.util.Objects.equals(unit, other.unit);
  }
}
