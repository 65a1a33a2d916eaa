package org.linli.rules.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.entity.Rule;

/**
 * A community's word on a rule: who, when and why.
 *
 * @param decidedBy null where nobody had to decide, or nobody has yet
 */
public record AlarmRuleVersion(
    UUID id,
    String model,
    int version,
    AlarmRuleState state,
    boolean enabled,
    boolean own,
    Rule rule,
    EscalationParty tells,
    String reason,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    String decision) {}
