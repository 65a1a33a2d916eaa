package org.linli.quotas.entity;

import java.time.Instant;

/**
 * A community beyond a quota.
 *
 * @param used when that was found
 * @param until when it ends by itself: at the city's midnight, or when it is measured anew
 */
public record Over(QuotaLevel level, long used, Instant since, Instant until) {}
