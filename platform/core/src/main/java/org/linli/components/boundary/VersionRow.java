package org.linli.components.boundary;

import java.time.Instant;
import java.util.List;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Health;
import org.linli.components.entity.Reading;
import org.linli.components.entity.ServiceLevel;
import org.linli.components.entity.VersionState;

/**
 * A version of a component; its secret is told to nobody.
 *
 * @param documentHash SHA-256 of the contract
 * @param fault why it was found bad; null when it was not
 * @param probedAt when it was last looked at; null for never
 * @param availability how many of a hundred looks of the last 30 days found it well; null without
 */
public record VersionRow(
    String number,
    VersionState state,
    Instant stateSince,
    String stateBy,
    String stateReason,
    String form,
    String documentHash,
    String address,
    String healthPath,
    Authentication authentication,
    String secretName,
    List<String> scenarios,
    List<String> communities,
    List<Reading> reads,
    ServiceLevel level,
    Health health,
    Instant healthSince,
    String fault,
    Instant probedAt,
    Double availability,
    Instant proposedAt,
    String proposedBy) {}
