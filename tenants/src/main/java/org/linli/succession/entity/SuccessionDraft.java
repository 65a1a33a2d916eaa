package org.linli.succession.entity;

import java.time.LocalDate;
import org.linli.tenancy.entity.TenantId;

/**
 * What somebody wants.
 *
 * @param effectiveOn not before today, by the city's clock
 * @param reason at most 400 characters, such as the document that redraws the divisions
 */
public record SuccessionDraft(
    TenantId predecessor, TenantId successor, LocalDate effectiveOn, String reason) {}
