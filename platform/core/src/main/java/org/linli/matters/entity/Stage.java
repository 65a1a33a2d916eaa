package org.linli.matters.entity;

import java.time.Instant;

/**
 * Something that happened to a matter.
 *
 * @param what a deed as {@link Deed} names it, or {@code STEP}
 * @param step in the reader's language; null where it belongs to none
 * @param how of a step, how it ended; null for deeds
 * @param who null for the platform itself, and where the reader need not know
 * @param note null for none
 */
public record Stage(Instant at, String what, String step, String how, String who, String note) {}
