package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A matter in a list.
 *
 * @param kindName as its form calls it, in the reader's language
 * @param placeName null for none
 * @param applicant masked where the reader need not know; null for none
 * @param outcome in the reader's language; null until it ended
 * @param hands who has it in hand now; empty for the applicant, and when it is over
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
    Instant endedAt,
    List<Holder> hands) {}
