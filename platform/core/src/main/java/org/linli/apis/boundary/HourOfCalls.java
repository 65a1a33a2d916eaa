package org.linli.apis.boundary;

import java.time.Instant;

/** Calls of one hour. */
public record HourOfCalls(Instant hour, long ok, long refused, long limited, long failed) {}
