package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.ConsumerState;
import org.linli.exchange.entity.CredentialRow;

/**
 * A registered consumer.
 *
 * @param credentials newest first
 * @param transfers how often it was handed something in the last 30 days
 * @param lastAt when last; null for never in that time
 */
public record ConsumerRow(
    UUID id,
    String name,
    ConsumerKind kind,
    String organisation,
    String organisationName,
    String contact,
    String contactPhone,
    List<String> addresses,
    ConsumerState state,
    String stateReason,
    Instant until,
    Instant registeredAt,
    String registeredBy,
    List<CredentialRow> credentials,
    long transfers,
    Instant lastAt) {}
