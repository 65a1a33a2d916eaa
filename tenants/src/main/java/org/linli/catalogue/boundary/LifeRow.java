package org.linli.catalogue.boundary;

import java.time.Instant;
import org.linli.catalogue.entity.Step;

/**
 * One step in the life of an asset.
 *
 * @param note a level, a reason; for a use its action, purpose, outcome and basis
 */
public record LifeRow(Instant at, String actor, Step step, String note) {}
