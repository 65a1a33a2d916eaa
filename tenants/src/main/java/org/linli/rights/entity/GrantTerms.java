package org.linli.rights.entity;

import java.util.Collection;
import java.util.List;

/**
 * How far an application reaches, or its grant.
 *
 * @param fields of the asset, by their names in the catalogue
 * @param rowsPerDay the most rows of one day
 * @param rowsTotal the most rows in all; null for as many as the days allow
 */
public record GrantTerms(List<String> fields, long rowsPerDay, Long rowsTotal) {

  public GrantTerms {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /** Whether it asks for nothing that the other does not hold. */
  public boolean isWithin(GrantTerms other) {
    return other.fields.containsAll(fields)
        && rowsPerDay <= other.rowsPerDay
        && (other.rowsTotal == null || rowsTotal != null && rowsTotal <= other.rowsTotal);
  }

  /** Whether these fields are among the granted ones. */
  public boolean covers(Collection<String> asked) {
    return fields.containsAll(asked);
  }
}
