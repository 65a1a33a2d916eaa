package org.linli.exchange.boundary;

import java.util.UUID;
import org.linli.exchange.entity.QualityRule;
import org.linli.exchange.entity.QuarantineState;

/** Which rows in quarantine; null for any. */
public record QuarantineQuery(UUID asset, UUID supply, QualityRule rule, QuarantineState state) {

  public static final QuarantineQuery ALL = new QuarantineQuery(null, null, null, null);
}
