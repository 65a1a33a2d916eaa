package org.linli.components.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.components.entity.Health;
import org.linli.components.entity.VersionState;

/**
 * A component as lists show it, by the version that stands.
 *
 * @param calls of the caller's own reach in 30 days
 * @param failed how many of them were not answered
 * @param lastAt when last; null for never in that time
 */
public record ComponentRow(
    UUID id,
    String type,
    String name,
    String organisation,
    String organisationName,
    String contact,
    String contactPhone,
    String licence,
    String number,
    String form,
    VersionState state,
    Health health,
    Instant healthSince,
    String fault,
    List<String> scenarios,
    List<String> communities,
    Instant registeredAt,
    String registeredBy,
    long calls,
    long failed,
    Instant lastAt) {}
