package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that the platform itself could not do 故障步骤: the matter waits there until somebody has
 * mended the cause and has it done again.
 *
 * @param number of the matter
 * @param kindName in the reader's language
 * @param step in the reader's language
 * @param why it failed, in the reader's language, without content
 * @param attempts how often it was tried
 * @param paper the kind of paper that it makes, in the reader's language; null for another deed
 */
public record FailedStep(
    UUID id,
    UUID matter,
    String number,
    String kindName,
    String title,
    String step,
    String why,
    int attempts,
    Instant openedAt,
    String paper) {}
