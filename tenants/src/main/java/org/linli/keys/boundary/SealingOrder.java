package org.linli.keys.boundary;

import java.time.Instant;
import org.linli.keys.entity.SealingState;

/**
 * How personal texts shall lie in the database.
 *
 * @param by the name of who ordered it; {@code installation} for the installation's first day
 */
public record SealingOrder(SealingState state, String by, Instant at) {}
