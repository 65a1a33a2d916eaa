package org.linli.rest.streams;

import java.time.Instant;

/** A token’s name and end, and for how many hours the older ones go on. */
public record Wanted(String label, Instant until, Integer overlapHours) {}
