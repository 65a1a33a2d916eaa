package org.linli.rules.entity;

import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.entity.Rule;
import org.linli.packs.Text;

/**
 * A rule as it counts in the community.
 *
 * @param counting what it says now
 * @param delivered what the pack says; null for an own rule
 * @param version how often the community spoke of it; 0 for never
 * @param waiting what waits for a second person; null for nothing
 */
public record AlarmRuleRow(
    String model,
    Text modelName,
    RuleOrigin origin,
    RuleGuard guard,
    boolean enabled,
    Rule counting,
    Rule delivered,
    EscalationParty tells,
    int version,
    AlarmRuleVersion waiting) {}
