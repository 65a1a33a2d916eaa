package org.linli.field.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is on duty, and where they were last.
 *
 * @param place of the shift; null for the whole community
 * @param point null where no phone has told any in this shift
 */
public record LastSeen(
    UUID account, String name, String post, String place, Instant until, TrackPoint point) {}
