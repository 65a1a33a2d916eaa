package org.linli.matters.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * A step that the platform itself could not do, as a tier above sees it.
 *
 * @param title without names, numbers and homes where the decision says so
 * @param why it failed, in the reader's language, without content
 * @param attempts how often it was tried
 * @param decision by which right it is shown, and whether masked
 */
public record FailedStepBelow(
    TenantId tenant,
    DivisionCode code,
    String community,
    UUID matter,
    String number,
    String kindName,
    String title,
    String step,
    String why,
    int attempts,
    Instant openedAt,
    Decision decision) {}
