package org.linli.components.entity;

import java.util.List;
import org.linli.packs.Text;

/**
 * A type of components.
 *
 * @param forms in which it may tell its contract
 */
public record ComponentType(String id, List<String> forms, String clause, Text name) {

  public ComponentType {
    forms = List.copyOf(forms);
  }
}
