package org.linli.evidence.entity;

import java.time.Instant;

/**
 * A control, and what the last look at it found.
 *
 * @param at null where nobody has looked yet
 * @param by user name of who had it looked at; null where nobody has
 */
public record Finding(Control control, Instant at, String by, Found found) {}
