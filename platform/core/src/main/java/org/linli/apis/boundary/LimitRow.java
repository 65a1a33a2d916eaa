package org.linli.apis.boundary;

import java.time.Instant;
import org.linli.apis.entity.Limit;
import org.linli.apis.entity.LimitKind;

/**
 * A limit as the bureau's list shows it.
 *
 * @param target empty for all of the kind that have none of their own
 * @param changedAt null for one of the pack
 */
public record LimitRow(
    LimitKind kind, String target, Limit limit, Instant changedAt, String changedBy) {}
