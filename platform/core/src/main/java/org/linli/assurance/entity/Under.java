package org.linli.assurance.entity;

import java.util.List;

/**
 * Below which other entries one of this kind stands.
 *
 * @param kinds that the entry above may be of
 * @param required whether there has to be one that is in force before this one counts: nothing goes
 *     live without its security policy (000 §10.2.3 c)
 * @param holds whether the entry above stays open as long as this one is: a test is over when each
 *     of its findings is closed (000 §10.2.3 b)
 */
public record Under(List<String> kinds, Boolean required, Boolean holds) {

  public Under {
    required = Boolean.TRUE.equals(required);
    holds = Boolean.TRUE.equals(holds);
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
  }
}
