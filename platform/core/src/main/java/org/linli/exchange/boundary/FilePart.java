package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Outcome;

/**
 * A part of a file.
 *
 * @param number from 1 on
 * @param withheld rows that were held back, since they are not as they have to be
 * @param sha256 of its content, hexadecimal
 * @param sm3 the same by SM3 where the platform signs by SM2; else null
 * @param transfer its entry in the log
 * @param outcome what the decision left of it
 */
public record FilePart(
    int number,
    String name,
    long rows,
    long withheld,
    long bytes,
    String sha256,
    String sm3,
    UUID transfer,
    Outcome outcome,
    String basis,
    Instant madeAt,
    Instant fetchedAt,
    int fetches) {}
