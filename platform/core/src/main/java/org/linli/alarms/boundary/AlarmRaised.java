package org.linli.alarms.boundary;

import java.time.Instant;
import java.util.UUID;
import org.linli.packs.Text;
import org.linli.tenancy.entity.TenantId;

/**
 * A device's rule holds: told once, synchronously, in the transaction that stores the alarm.
 *
 * @param place where the device stands; null when it has no place
 * @param model the kind of device
 * @param fold the storm it is part of, whose first alarm stands for all; null for none
 * @param severity {@code CRITICAL MAJOR MINOR WARNING}
 * @param caseKind the kind of case the rule asks for; null for none
 */
public record AlarmRaised(
    TenantId tenant,
    UUID alarm,
    UUID device,
    String deviceName,
    UUID place,
    String rule,
    Text ruleName,
    String severity,
    String caseKind,
    Instant at,
    String model,
    UUID fold) {}
