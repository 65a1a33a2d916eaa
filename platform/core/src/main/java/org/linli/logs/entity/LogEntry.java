package org.linli.logs.entity;

import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param at null where the line does not say
 * @param module who wrote it
 * @param message at most 4,000 characters of it
 * @param tenant whose work it was; null for nobody's
 * @param trace null where nobody asked
 * @param node which server wrote it; null where the line does not say
 */
public record LogEntry(
    Instant at,
    LogLevel level,
    String module,
    String message,
    String tenant,
    String trace,
    String node) {}
