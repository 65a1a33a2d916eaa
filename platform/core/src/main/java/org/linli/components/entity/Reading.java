package org.linli.components.entity;

import java.util.Set;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * Data that a component is sent: nothing else ever is.
 *
 * @param fields of the asset by their names in the catalogue; empty for all
 */
public record Reading(Asset asset, Action action, Purpose purpose, Set<String> fields) {

  public Reading {
    fields = fields == null ? Set.of() : Set.copyOf(fields);
  }
}
