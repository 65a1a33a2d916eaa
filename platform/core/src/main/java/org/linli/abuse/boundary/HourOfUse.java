package org.linli.abuse.boundary;

import java.time.Instant;

/** What an account did in an hour: its habit and what broke it. */
public record HourOfUse(Instant hour, long calls, long refused, long items) {}
