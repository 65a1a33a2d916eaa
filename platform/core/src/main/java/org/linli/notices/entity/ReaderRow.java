package org.linli.notices.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whom a notice is for.
 *
 * @param home codes of the rooms where that person lives; null for none
 * @param signedAt null while not
 * @param said null for nothing
 */
public record ReaderRow(
    UUID account, String name, String home, Instant signedAt, String said, Instant saidAt) {}
