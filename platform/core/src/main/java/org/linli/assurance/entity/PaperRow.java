package org.linli.assurance.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper that proves an entry, without its content.
 *
 * @param digest SHA-256 of its content, in hexadecimal
 */
public record PaperRow(
    UUID id, Instant at, String actor, String name, String mediaType, String digest) {}
