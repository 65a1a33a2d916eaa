package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A matter in a list.
 *
 * @param kindName as its form calls it, in the reader's language
 * @param placeName null for none
 * @param applicant masked where the reader need not know; null for none
 * @param outcome in the reader's language; null until it ended
 */
public record MatterRow(
    UUID id,
    String number,
    String kind,
    String kindName,
    String title,
    Door door,
    UUID place,
    String placeName,
    String applicant,
    MatterState state,
    String outcome,
    Lamp lamp,
    int urged,
    Instant openedAt,
    Instant dueAt,
    Instant endedAt) {}
