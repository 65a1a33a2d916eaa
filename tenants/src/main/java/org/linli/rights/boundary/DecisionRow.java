package org.linli.rights.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.access.entity.Credential;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * One read across tenants or tiers, as the log keeps it.
 *
 * @param credential by what a program asked; null for a person at a screen and for the platform
 * @param items how much was handed out; null when nothing was
 */
public record DecisionRow(
    UUID id,
    Instant at,
    String username,
    Credential credential,
    Party party,
    String organisation,
    Action action,
    Asset asset,
    Purpose purpose,
    String subject,
    TenantId tenant,
    DivisionCode code,
    Outcome outcome,
    boolean flagged,
    String basis,
    Long items) {}
