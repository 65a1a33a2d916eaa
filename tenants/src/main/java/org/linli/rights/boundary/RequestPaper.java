package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;

/** A paper that supports an application, without its content. */
public record RequestPaper(
    UUID id, String name, String mediaType, Instant at, String by, String digest) {}
