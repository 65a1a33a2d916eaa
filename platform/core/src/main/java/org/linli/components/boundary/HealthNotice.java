package org.linli.components.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.components.entity.HealthTurn;

/**
 * What those who answer for a component are told of its health, until one of them has taken note.
 *
 * @param fault what was wrong; null where it is well again
 */
public record HealthNotice(
    UUID id,
    UUID component,
    String name,
    String number,
    Instant at,
    HealthTurn turn,
    String fault) {}
