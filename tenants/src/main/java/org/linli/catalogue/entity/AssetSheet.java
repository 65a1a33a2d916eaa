package org.linli.catalogue.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.packs.Text;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;

/**
 * All that the catalogue says of an asset: one form for the platform's own, which are packs, and
 * for those that people register.
 *
 * @param id short name, for example {@code device-readings}
 * @param category id of a category of the grading rules
 * @param level of the asset as a whole: the highest of its fields
 * @param owner whose the data are, by operation mode
 * @param use what the right of use is, by operation mode; apart from who owns (000 §7.2 f 1)
 * @param legalBasis what allows the collection
 * @param necessity why not less would do (000 §7.2 a 1)
 * @param scope of whom and what is collected
 * @param refresh how often it is renewed
 */
public record AssetSheet(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) Text description,
    @JsonProperty(required = true) String category,
    @JsonProperty(required = true) Level level,
    @JsonProperty(required = true) Map<OperationMode, Party> owner,
    @JsonProperty(required = true) Map<OperationMode, Text> use,
    @JsonProperty(required = true) Responsible responsible,
    @JsonProperty(required = true) List<Text> legalBasis,
    @JsonProperty(required = true) Set<Purpose> purposes,
    @JsonProperty(required = true) Text necessity,
    @JsonProperty(required = true) Text scope,
    @JsonProperty(required = true) Source source,
    @JsonProperty(required = true) Text refresh,
    @JsonProperty(required = true) Retention retention,
    @JsonProperty(required = true) List<AssetField> fields) {

  public AssetSheet {
    owner = copy(owner);
    use = copy(use);
    legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
    purposes =
        purposes == null
            ? Set.of()
            : java.util.Collections.unmodifiableSet(new TreeSet<>(purposes));
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /** The level that holds for a field. */
  public Level levelOf(AssetField field) {
    return field.level() == null ? level : field.level();
  }

  @JsonIgnore
  public boolean isSensitive() {
    return fields.stream().anyMatch(AssetField::sensitive);
  }

  @JsonIgnore
  public boolean isPersonal() {
    return fields.stream().anyMatch(field -> field.kind().isPersonal());
  }

  /** The same under another name of its own, at a level of its own. */
  public AssetSheet as(String newId, Level newLevel) {
    return new AssetSheet(
        newId,
        name,
        description,
        category,
        newLevel,
        owner,
        use,
        responsible,
        legalBasis,
        purposes,
        necessity,
        scope,
        source,
        refresh,
        retention,
        fields);
  }

  public Optional<AssetField> field(String wanted) {
    return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  /** The same with other fields; the asset as a whole has the highest level of them. */
  public AssetSheet with(List<AssetField> newFields) {
    var highest =
        newFields.stream()
            .map(field -> field.level() == null ? level : field.level())
            .reduce(Level::or)
            .orElse(level);
    return new AssetSheet(
        id,
        name,
        description,
        category,
        highest,
        owner,
        use,
        responsible,
        legalBasis,
        purposes,
        necessity,
        scope,
        source,
        refresh,
        retention,
        newFields);
  }

  private static <T> Map<OperationMode, T> copy(Map<OperationMode, T> map) {
    var copy = new EnumMap<OperationMode, T>(OperationMode.class);
    if (map != null) {
      copy.putAll(map);
    }
    return java.util.Collections.unmodifiableMap(copy);
  }
}
