package org.linli.exports.entity;

import java.time.Instant;

/**
 * A file that was handed out.
 *
 * @param sheet what it is a list of
 * @param genuine whether the row is as it was written
 */
public record Imprint(
    String mark,
    Instant at,
    String username,
    String displayName,
    String organisation,
    String tenant,
    String scope,
    String sheet,
    long rows,
    String address,
    boolean genuine) {}
