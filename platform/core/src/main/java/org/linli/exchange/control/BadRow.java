package org.linli.exchange.control;

import java.time.Instant;
import java.util.List;
import org.linli.exchange.entity.FieldFault;

/**
 * A row that is not as it has to be.
 *
 * @param key null where it cannot be told
 * @param text as it came
 */
record BadRow(int line, String key, String text, List<FieldFault> faults, Instant at) {}
