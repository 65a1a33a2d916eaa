package org.linli.documents.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A dossier as a list shows it.
 *
 * @param items how many lie in it
 * @param keepUntil of the paper in it that is kept longest; null for ever, or as long as it is open
 * @param sha256 over the digests of all that lies in it, in their order; null as long as it is open
 */
public record DossierRow(
    UUID id,
    String number,
    String title,
    String matter,
    DossierState state,
    int items,
    Instant madeAt,
    String madeBy,
    Instant sealedAt,
    String sealedBy,
    LocalDate keepUntil,
    String sha256) {}
