package org.linli.neighbours.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who signed up, for the clerks.
 *
 * @param name as it was released by the person's own community
 * @param shown the name that the person shows to others
 * @param community where the person lives
 */
public record Participant(
    UUID id, String name, String shown, String community, Instant signedUpAt) {}
