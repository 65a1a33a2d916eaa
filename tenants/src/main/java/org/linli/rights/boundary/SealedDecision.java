package org.linli.rights.boundary;

/**
 * An entry of the decision log as evidence.
 *
 * @param seal as the log carries it
 * @param intact whether the entry still fits its seal
 */
public record SealedDecision(DecisionRow row, String seal, boolean intact) {}
