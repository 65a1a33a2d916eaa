package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.tenancy.entity.TenantId;

/**
 * The rule of an alarm holds no longer: told once, synchronously, in the transaction that clears
 * the alarm.
 */
public record AlarmCleared(TenantId tenant, UUID alarm, Instant at) {}
