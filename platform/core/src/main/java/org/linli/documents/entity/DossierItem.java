package org.linli.documents.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing in a dossier.
 *
 * @param position from 1
 * @param paper null for an attachment
 */
public record DossierItem(
    int position,
    UUID paper,
    String title,
    String mediaType,
    String sha256,
    Instant addedAt,
    String addedBy) {}
