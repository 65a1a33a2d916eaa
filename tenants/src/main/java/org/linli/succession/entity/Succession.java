package org.linli.succession.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * A succession as lists show it.
 *
 * @param predecessor the community that ends
 * @param from its name
 * @param successor the community that its living rows become part of
 * @param into its name
 * @param effectiveOn from the beginning of this day on, by the city's clock, it is carried out
 * @param proposedBy the display name of whoever wants it
 * @param decidedBy who agreed to it or took it back; null for nobody yet
 * @param begunAt since when it is carried out; null before that
 * @param doneAt when the last row was there; null before that
 * @param fault why it does not go on though its day has come, as {@link SuccessionRefused} names
 *     it, or {@code broke-off}: it is tried again each minute; null otherwise
 */
public record Succession(
    UUID id,
    TenantId predecessor,
    String from,
    TenantId successor,
    String into,
    LocalDate effectiveOn,
    String reason,
    SuccessionState state,
    UUID proposer,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    Instant begunAt,
    Instant doneAt,
    String fault) {}
