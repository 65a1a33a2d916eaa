package org.linli.assurance.entity;

import java.time.Instant;

/**
 * What happened to an entry.
 *
 * @param note what was said to it; null for nothing
 */
public record RecordEvent(Instant at, String actor, RegisterStep what, String note) {}
