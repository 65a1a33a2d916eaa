package org.linli.alarms.boundary;

import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/** Somebody has seen the alarm: told once, in the transaction of the acknowledgement. */
public record AlarmAcknowledged(TenantId tenant, UUID alarm) {}
