package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that the caller has to do, or may take.
 *
 * @param step in the reader's language
 * @param mine whether the caller has it in hand
 * @param dueAt null for no limit
 */
public record WorkItem(
    UUID task,
    UUID matter,
    String number,
    String kind,
    String kindName,
    String title,
    String node,
    String step,
    boolean mine,
    UUID place,
    String placeName,
    int urged,
    boolean suspended,
    Lamp lamp,
    Instant openedAt,
    Instant dueAt) {}
