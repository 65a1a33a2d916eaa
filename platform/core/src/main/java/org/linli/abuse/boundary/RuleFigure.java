package org.linli.abuse.boundary;

import org.linli.abuse.entity.AbuseRule;

/**
 * A rule and what it did lately.
 *
 * @param found in the last seven days, of what the caller may see
 * @param open of these, how many nobody decided yet
 * @param falseAlarms of these, how many somebody found wrong
 * @param exceptions how many accounts it leaves alone now
 */
public record RuleFigure(
    AbuseRule rule, int version, long found, long open, long falseAlarms, long exceptions) {}
