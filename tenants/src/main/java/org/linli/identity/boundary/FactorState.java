package org.linli.identity.boundary;

import java.time.Instant;

/**
 * How it stands with the caller's second factor.
 *
 * @param since null where there is none
 * @param recoveryLeft codes for recovery that were not used yet
 * @param demanded the caller's role demands one
 */
public record FactorState(Instant since, int recoveryLeft, boolean demanded) {}
