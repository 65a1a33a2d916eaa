package org.linli.components.boundary;

import java.time.Instant;

/**
 * One look at a version.
 *
 * @param status null when there was no answer
 */
public record ProbeRow(
    String number, Instant at, boolean good, Integer status, int millis, String fault) {}
