package org.linli.catalogue.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.catalogue.entity.Level;
import org.linli.packs.Text;

/**
 * A level that one person wants lower.
 *
 * @param mayAgree whether the caller may be the second person
 */
public record LoweringRow(
    UUID id,
    UUID asset,
    Text name,
    String field,
    Level from,
    Level to,
    String reason,
    Instant at,
    String by,
    boolean mayAgree) {}
