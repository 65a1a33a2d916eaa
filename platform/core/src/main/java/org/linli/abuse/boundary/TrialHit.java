package org.linli.abuse.boundary;

import java.time.Instant;

/** What a rule would have found. */
public record TrialHit(
    String username, String subject, Instant from, Instant until, double measured, double bound) {}
