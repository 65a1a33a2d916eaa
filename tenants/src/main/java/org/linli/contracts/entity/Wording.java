package org.linli.contracts.entity;

import java.time.Instant;

/**
 * One text as it is signed: what it does, from when on, and its words.
 *
 * @param effective for the first text the contract's own beginning
 */
public record Wording(TextKind kind, Instant effective, Agreement agreement) {}
