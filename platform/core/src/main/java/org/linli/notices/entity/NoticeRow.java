package org.linli.notices.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as it is shown.
 *
 * @param until when it stops being shown to residents; null for never
 * @param targeted whether it is for some alone
 * @param signFor whether readers are asked to sign for it
 * @param signedAt when the caller did; null while not
 * @param said what the caller said to it; null for nothing
 */
public record NoticeRow(
    UUID id,
    String title,
    String body,
    Instant publishedAt,
    String publishedBy,
    Instant until,
    boolean targeted,
    boolean signFor,
    Instant signedAt,
    String said) {}
