package org.linli.alarms.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.Severity;
import org.linli.packs.Text;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/**
 * An alarm that nobody in the community acknowledged, as street and district see it: what and since
 * when, not whose.
 *
 * @param decision by which right it is shown
 */
public record EscalatedAlarm(
    TenantId tenant,
    DivisionCode code,
    String community,
    UUID alarm,
    String model,
    Text name,
    Severity severity,
    Instant raisedAt,
    EscalationParty party,
    Instant escalatedAt,
    Decision decision) {}
