package org.linli.collection.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a night deleted in a community.
 *
 * @param days the asset's term
 * @param before older than this was deleted
 * @param held rows that a hold kept beyond the term
 */
public record RetentionNight(
    LocalDate day,
    String code,
    String community,
    String asset,
    Matter matter,
    int days,
    Instant before,
    long deleted,
    long held,
    Instant at) {}
