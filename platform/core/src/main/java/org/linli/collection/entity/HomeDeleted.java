package org.linli.collection.entity;

import java.time.Instant;

/** What was deleted of a device in the reader's home, since its term was over. */
public record HomeDeleted(
    Instant at,
    String device,
    String asset,
    Matter matter,
    int days,
    long deleted,
    Instant oldest,
    Instant newest) {}
