package org.linli.cases.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An overdue case as the street sees it.
 *
 * @param title without names, numbers and homes where the decision says so
 * @param decision by which right it is shown, and whether masked
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
    Instant escalatedAt,
    Decision decision) {}
