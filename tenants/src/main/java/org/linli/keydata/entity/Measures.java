package org.linli.keydata.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.Map;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.obligations.entity.Treatment;
import org.linli.packs.Text;
import org.linli.rights.entity.GradedField;

/**
 * What a class of sensitivity asks for.
 *
 * @param scenario whether an application has to name a scenario that lists the field
 * @param secondPerson whether two persons have to agree to a grant
 * @param mostDays the longest time of a grant
 * @param smallest persons or homes that make a group
 * @param masked the least that MASK does, by kind of field
 * @param management the rule in words
 * @param technical the technical measure in words
 */
public record Measures(
    @JsonProperty(required = true) Sensitivity sensitivity,
    @JsonProperty(required = true) Fits fits,
    @JsonProperty(required = true) boolean scenario,
    @JsonProperty(required = true) boolean secondPerson,
    @JsonProperty(required = true) int mostDays,
    @JsonProperty(required = true) int smallest,
    @JsonProperty(required = true) Map<FieldKind, Treatment> masked,
    @JsonProperty(required = true) Text management,
    @JsonProperty(required = true) Text technical) {
  /** Which fields fall into the class: by their level, or as sensitive personal information. */
  public record Fits(
      @JsonProperty(required = true) Level level,
      @JsonProperty(required = true) boolean sensitive) {}

  public Measures {
    masked = masked == null || masked.isEmpty() ? Map.of() : new EnumMap<>(masked);
  }

  public boolean fit(GradedField field) {
    return !fits.level().isAbove(field.level()) || fits.sensitive() && field.sensitive();
  }

  /** The least that MASK does to a field of that kind. */
  public Treatment least(FieldKind kind) {
    return masked.getOrDefault(kind, Treatment.KEEP);
  }
}
