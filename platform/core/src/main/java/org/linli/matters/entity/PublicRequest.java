package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A matter as Open311 tells it, as much as its reader sees.
 *
 * @param open whether something is still to be done
 * @param outcome null until it ended
 * @param description masked where the reader need not know; null for none
 * @param agency who answers for it, as somebody wrote it down; null for nobody yet
 * @param address in words; null for none
 * @param media ids of its photographs
 */
public record PublicRequest(
    UUID id,
    String number,
    String service,
    String serviceName,
    boolean open,
    String outcome,
    String description,
    String agency,
    Instant openedAt,
    Instant updatedAt,
    Instant dueAt,
    String address,
    UUID place,
    Location location,
    List<UUID> media) {}
