package org.linli.processes.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a variable of a process may hold; a file declares it, so that conditions can be checked. */
public enum VariableType {
  NUMBER(BigDecimal.class),
  TEXT(String.class),
  BOOLEAN(Boolean.class),
  DATE(LocalDate.class),
  /** Of texts, numbers and booleans. */
  LIST(List.class);

  private final Class<?> holds;

  VariableType(Class<?> holds) {
    this.holds = holds;
  }

  public boolean fits(Object value) {
    return holds.isInstance(value);
  }

  /** As files write it. */
  public static Optional<VariableType> of(String word) {
    for (var type : values()) {
      if (word != null && type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
