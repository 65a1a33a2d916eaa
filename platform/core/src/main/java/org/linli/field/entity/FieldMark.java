package org.linli.field.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * When and where something of a matter was written on the spot.
 *
 * @param task the step that it did; null for the report that began the matter
 * @param person who wrote it
 * @param writtenAt by the platform's clock
 * @param receivedAt when the connection was back
 * @param fix null where the phone did not tell
 */
public record FieldMark(
    UUID id, UUID task, String person, Instant writtenAt, Instant receivedAt, Fix fix) {}
