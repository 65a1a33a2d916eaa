package org.linli.exchange.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.exchange.entity.QualityNoticeKind;
import org.linli.packs.Text;

/**
 * A notice to who answers for an asset.
 *
 * @param code the division of that office
 * @param responsible the office, as the catalogue says
 * @param supplier the organisation; empty for what goes out
 * @param amount rows held back; hours of the promise, where a supplier is late
 * @param seenAt null while nobody has taken note
 */
public record QualityNoticeRow(
    UUID id,
    String code,
    String asset,
    Text name,
    Text responsible,
    String supplier,
    QualityNoticeKind kind,
    LocalDate day,
    long amount,
    Instant lastAt,
    Instant seenAt,
    String seenBy) {}
