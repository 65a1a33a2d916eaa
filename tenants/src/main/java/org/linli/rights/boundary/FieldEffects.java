package org.linli.rights.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.GradedField;
import org.linli.rights.entity.GradedFields;
import org.linli.rights.entity.Outcome;

/** The answer field by field, in the catalogue's order: the grade of each decides (000 §7.3 a). */
public record FieldEffects(Map<String, Decision> fields) {

  /** Where nobody asked field by field. */
  public static final FieldEffects NONE = new FieldEffects(Map.of());

  public static FieldEffects of(Asset asset, Function<GradedField, Decision> decided) {
    var fields = new LinkedHashMap<String, Decision>();
    GradedFields.of(asset).forEach(field -> fields.put(field.name(), decided.apply(field)));
    return new FieldEffects(java.util.Collections.unmodifiableMap(fields));
  }

  /** A field that the catalogue does not know is not given. */
  public Outcome outcome(String field) {
    var decision = fields.get(field);
    return decision == null ? Outcome.DENY : decision.outcome();
  }

  /** Whether the field may be shown, be it masked or in totals. */
  public boolean opens(String field) {
    return outcome(field).opens();
  }

  /** The names of those that may be shown. */
  public Set<String> open() {
    return fields.keySet().stream().filter(this::opens).collect(Collectors.toUnmodifiableSet());
  }

  /** What the open fields rest on, by the strictest of them. */
  public Optional<Decision> strictestOpen() {
    return fields.values().stream()
        .filter(decision -> decision.outcome().opens())
        .reduce((one, other) -> other.outcome().isStricterThan(one.outcome()) ? other : one);
  }
}
