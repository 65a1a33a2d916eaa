package org.linli.matters.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody who helps with a step 协办 is asked, and the written opinion.
 *
 * @param step in the reader's language
 * @param unit that is asked; null where a person is
 * @param person who is asked, or has answered; of a unit, until somebody answered, who was told
 * @param dueAt null for no limit
 * @param lamp how it stands to its time; none when it is over, or the matter stands still
 * @param text null until it is given; the reason where it was declined
 * @param declined whether they said that it is not theirs 不承办
 * @param optional whether the step may end without it
 * @param urged how often it was asked for again 催办
 * @param photos the ids of the photographs that came with it
 * @param mine whether the reader is asked
 */
public record Opinion(
    UUID id,
    UUID matter,
    String number,
    String title,
    UUID task,
    String step,
    Unit unit,
    String person,
    String question,
    String askedBy,
    Instant askedAt,
    Instant dueAt,
    Lamp lamp,
    String text,
    boolean declined,
    Instant answeredAt,
    boolean optional,
    int urged,
    List<UUID> photos,
    boolean mine) {}
