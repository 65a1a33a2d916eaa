package org.linli.collection.entity;

import java.time.Instant;
import java.time.LocalDate;

/** What a device in the reader's home gathered on a day. */
public record HomeGathered(
    LocalDate day,
    String device,
    String asset,
    CollectionBasis basis,
    String person,
    long messages,
    long points,
    Instant last) {}
