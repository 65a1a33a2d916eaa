package org.linli.quotas.boundary;

import java.time.Instant;

/**
 * What a community used of something in an hour.
 *
 * @param refused how often it was put off
 */
public record UseHour(Instant hour, long amount, long refused) {}
