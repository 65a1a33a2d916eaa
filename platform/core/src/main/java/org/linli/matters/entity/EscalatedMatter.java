package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A step that missed its time, as a tier above sees it.
 *
 * @param title without names, numbers and homes where the decision says so
 * @param party the highest tier that was told
 * @param at when it was told
 * @param decision by which right it is shown, and whether masked
 */
public record EscalatedMatter(
    TenantId tenant,
    DivisionCode code,
    String community,
    UUID task,
    UUID matter,
    String number,
    String kindName,
    String title,
    String step,
    Instant dueAt,
    EscalationTier party,
    Instant at,
    Decision decision) {}
