package org.linli.cases.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An overdue case as the street sees it.
 *
 * @param title null where the community's mode hides the details
 */
public record EscalatedRow(
    TenantId tenant,
    DivisionCode code,
    String community,
    UUID caseId,
    String number,
    String kind,
    String title,
    String severity,
    CaseState state,
    Instant openedAt,
    Instant dueAt,
    Instant escalatedAt) {}
