package org.linli.health.entity;

import java.time.Instant;

/**
 * One part of the platform.
 *
 * @param part {@code server database broker mqtt sip}
 * @param version as the part names itself; null where it could not be asked
 * @param answeredMicros how long its answer took; 0 for the server itself
 */
public record PartHealth(
    String part, boolean up, String version, long answeredMicros, Instant at) {}
