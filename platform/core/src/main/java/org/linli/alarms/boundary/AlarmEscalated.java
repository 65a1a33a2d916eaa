package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.alarms.entity.EscalationParty;
import org.linli.tenancy.entity.TenantId;

/** Nobody acknowledged the alarm in time: told once for each level, in its transaction. */
public record AlarmEscalated(
    TenantId tenant, UUID alarm, int level, EscalationParty party, Instant at) {}
