package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * An absence to be entered.
 *
 * @param account null for oneself
 * @param substitute who is given the work meanwhile; null for nobody
 */
public record AbsenceDraft(
    UUID account, UUID substitute, Instant starts, Instant ends, String reason) {}
