package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.QualityRule;
import org.linli.packs.Text;

/**
 * A row that was held back, with what is wrong with it and never with what stands in it.
 *
 * @param title the field's own, as the catalogue has it; null for a field it does not know
 * @param responsible who answers for the asset, as the catalogue says
 * @param times how often it was held back
 * @param settledBy who says that it is mended; null for nobody yet
 */
public record QualityFaultRow(
    UUID id,
    String tenant,
    String community,
    String asset,
    String row,
    String field,
    Text title,
    QualityRule rule,
    Text responsible,
    Instant firstAt,
    Instant lastAt,
    long times,
    Instant settledAt,
    String settledBy,
    String note) {}
