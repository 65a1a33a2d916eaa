package org.linli.rules.entity;

import org.linli.alarms.entity.EscalationParty;
import org.linli.devices.entity.Rule;

/**
 * What a community wants a rule to be.
 *
 * @param rule by its id that of the pack, or an own one, whose id begins with {@code own-}
 * @param tells who is told at once when it raises an alarm; null for the order of the severity
 */
public record RuleDraft(
    String model, Rule rule, boolean enabled, EscalationParty tells, String reason) {}
