package org.linli.rights.boundary;

import java.time.Instant;

/**
 * How a running grant is used.
 *
 * @param rows handed out under it so far
 * @param last null when never
 * @param unused whether nobody has used it for long
 * @param overlapping whether the same party holds another running grant to the same for the same
 *     purpose
 */
public record GrantUse(long rows, Instant last, boolean unused, boolean overlapping) {}
