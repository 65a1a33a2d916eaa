package org.linli.audit.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A seal over a span of a city's audit log.
 *
 * @param number counted from 1
 * @param from inclusive; the first seal begins with 1970
 * @param until exclusive
 * @param digest SM3 over the entries in the order of time, hexadecimal
 * @param previous the seal before; empty for the first
 * @param sealedAt when it was made
 * @param seal version of the key and HMAC over all of the above
 */
public record AuditSeal(
    long number,
    Instant from,
    Instant until,
    long entries,
    UUID firstId,
    UUID lastId,
    String digest,
    String previous,
    Instant sealedAt,
    String seal) {}
