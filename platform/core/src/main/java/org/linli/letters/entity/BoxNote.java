package org.linli.letters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of somebody's box.
 *
 * @param reference number of a matter, or title of what is public
 * @param about what it tells of, by id: a matter, a notice, a run of linkage, an application, a
 *     file
 * @param readAt null while it is unread
 */
public record BoxNote(
    UUID id, BoxWord word, String reference, UUID about, Instant toldAt, Instant readAt) {}
