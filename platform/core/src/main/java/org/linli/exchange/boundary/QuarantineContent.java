package org.linli.exchange.boundary;

import java.util.Map;
import org.linli.rights.entity.Outcome;

/**
 * What stands in a row in quarantine, as the reader may see it.
 *
 * @param outcome of the decision it was shown by; {@code PERMIT} to the supplier itself
 * @param values as they came, by field
 */
public record QuarantineContent(Outcome outcome, Map<String, String> values) {}
