package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.SupplyState;
import org.linli.packs.Text;

/**
 * An agreement with a supplier, as it stands.
 *
 * @param name of the asset; null where the reader may not know of it
 * @param code the division of whose communities rows come
 * @param format in which rows come; null for the platform's own words
 * @param lastAt the last delivery; null for none yet
 * @param lateSince since when it is behind its promise; null while it keeps it
 * @param waiting rows in quarantine that nobody has dealt with
 */
public record SupplyRow(
    UUID id,
    UUID asset,
    Text name,
    UUID consumer,
    String consumerName,
    String organisation,
    String organisationName,
    String code,
    String rights,
    QualityRules rules,
    String format,
    int refreshHours,
    SupplyState state,
    Instant agreedAt,
    String agreedBy,
    Instant lastAt,
    Instant lateSince,
    long waiting) {}
