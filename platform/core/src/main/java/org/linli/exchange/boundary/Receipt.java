package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.IntakeMode;

/**
 * What became of a delivery; the same words however often it is sent.
 *
 * @param delivery the supplier's own word for it
 * @param digest SHA-256 of the body as it came, hexadecimal
 * @param format by which it was read, with its version; null for the platform's own words
 * @param rows that it held
 * @param taken of them
 * @param older of them that are behind what stands here, and changed nothing
 * @param refused of them, which lie in quarantine
 * @param removed rows that stand here no more
 * @param transfer its entry in the log
 */
public record Receipt(
    UUID id,
    String delivery,
    String asset,
    String tenant,
    IntakeMode mode,
    String digest,
    String format,
    long rows,
    long taken,
    long older,
    long refused,
    long removed,
    Instant at,
    UUID transfer) {}
