package org.linli.exchange.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A row as a supplier sent it, not looked at yet.
 *
 * @param line which of the delivery, from 1 on
 * @param values by field; empty where it cannot be read at all
 * @param removal whether it says that the row is there no more
 * @param at when it changed at the supplier's; null where that is not told
 * @param wrong fields that are not written as the format has them
 * @param text as it came
 * @param readable whether its form is right; its values may still be wrong
 */
record SentRow(
    int line,
    Map<String, JsonNode> values,
    Set<String> wrong,
    boolean removal,
    Instant at,
    String text,
    boolean readable) {}
