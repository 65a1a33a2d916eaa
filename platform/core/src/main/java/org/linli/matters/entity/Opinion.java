package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody who helps with a step 协办 is asked, and the written opinion.
 *
 * @param step in the reader's language
 * @param dueAt null for no limit
 * @param text null until it is given
 * @param mine whether the reader is asked
 */
public record Opinion(
    UUID id,
    UUID matter,
    String number,
    String title,
    UUID task,
    String step,
    String person,
    String question,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    String text,
    Instant answeredAt,
    boolean mine) {}
