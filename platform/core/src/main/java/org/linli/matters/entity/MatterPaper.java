package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.documents.entity.PaperState;

/**
 * A paper of a matter in a list.
 *
 * @param kind what it is, in the reader's language
 * @param number 文号
 */
public record MatterPaper(
    UUID id, String kind, String number, PaperState state, Instant issuedAt) {}
