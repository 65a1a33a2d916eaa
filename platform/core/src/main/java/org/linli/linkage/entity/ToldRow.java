package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;

/**
 * Who was told what by a run.
 *
 * @param step which step told
 * @param person the account's name
 * @param title in both languages, a drill's marked as one
 * @param seenAt when it was looked at; null for not yet
 * @param over whether the run is over
 */
public record ToldRow(
    UUID id,
    UUID run,
    UUID step,
    String scenario,
    String person,
    Text title,
    Text words,
    boolean drill,
    Instant at,
    Instant seenAt,
    boolean over) {}
