package org.linli.analytics.entity;

import java.time.Instant;

/**
 * An hour or a day of a finding's series.
 *
 * @param low what was expected at least; null where the method expects no band
 * @param high what was expected at most
 */
public record ExpectedPoint(Instant at, double value, Double low, Double high) {}
