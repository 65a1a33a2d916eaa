package org.linli.field.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a phone brings: a report or a step, one of the two.
 *
 * @param id the phone's own; sent again, it is the same entry and done once
 * @param writtenAt by the phone's clock
 * @param sentAt by the same clock, now: the clock itself may be wrong, what lies between is not
 * @param fix where the phone was; null where it did not know or was not allowed to tell
 */
public record FieldEntry(
    UUID id, Instant writtenAt, Instant sentAt, Fix fix, FieldReport report, FieldStep step) {}
