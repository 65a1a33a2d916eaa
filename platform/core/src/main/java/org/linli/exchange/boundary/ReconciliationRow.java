package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.exchange.entity.ReconciliationState;
import org.linli.packs.Text;

/**
 * A reconciliation, as lists show it.
 *
 * @param name of the asset; null where nobody describes it any more
 * @param differences keys that differ, to the supplier alone; null to others, since a key may name
 *     somebody
 */
public record ReconciliationRow(
    UUID id,
    UUID asset,
    Text name,
    String supplier,
    String tenant,
    String community,
    String from,
    String until,
    long statedRows,
    String statedDigest,
    long ourRows,
    String ourDigest,
    int missing,
    int extra,
    int different,
    Differences differences,
    ReconciliationState state,
    Instant at,
    Instant settledAt) {}
