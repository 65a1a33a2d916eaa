package org.linli.matters.entity;

import java.time.Instant;

/**
 * Half an hour at the counter.
 *
 * @param left how many more may come then
 */
public record Slot(Instant starts, int left) {}
