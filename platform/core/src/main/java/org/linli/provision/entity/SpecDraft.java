package org.linli.provision.entity;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.linli.access.boundary.Invalid;
import org.linli.audit.boundary.Audited;

/**
 * What a device's papers and its mounting say.
 *
 * @param amounts by spec; one that is left out is not known
 */
public record SpecDraft(Map<String, Double> amounts) implements Audited {

  private static final double MOST = 1e12;

  public SpecDraft {
    if (amounts == null) {
      throw new Invalid("amounts", "required");
    }
    amounts.forEach(
        (spec, amount) -> {
          if (amount == null || !(Math.abs(amount) <= MOST)) {
            throw new Invalid("amounts", "amount-range");
          }
        });
    amounts = Collections.unmodifiableMap(new TreeMap<>(amounts));
  }

  @Override
  public String auditName() {
    return String.join(" ", amounts.keySet());
  }
}
