package org.linli.abuse.boundary;

import java.time.Instant;

/**
 * A step of a finding.
 *
 * @param actor who did it; null for the platform itself
 * @param what {@code FOUND}, {@code SLOWED}, {@code STOPPED}, {@code PASSED_ON}, {@code ABUSE},
 *     {@code JUSTIFIED}, {@code FALSE_ALARM}, {@code EXCEPTED} or {@code RELEASED}
 */
public record FindingEvent(Instant at, String actor, String what, String note) {}
