package org.linli.rights.boundary;

import java.time.Instant;
import org.linli.rights.entity.RequestStep;

/**
 * A line of an application's time line.
 *
 * @param actor null when the clock did it
 */
public record RequestEvent(Instant at, RequestStep what, String actor, String note) {}
