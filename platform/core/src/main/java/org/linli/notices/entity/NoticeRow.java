package org.linli.notices.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as it is shown.
 *
 * @param until when it stops being shown to residents; null for never
 */
public record NoticeRow(
    UUID id, String title, String body, Instant publishedAt, String publishedBy, Instant until) {}
