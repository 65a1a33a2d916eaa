package org.linli.field.entity;

import java.time.Instant;
import java.util.List;

/**
 * What a phone tells of where it has been.
 *
 * @param sentAt by the phone's clock; how old each position is follows from it
 * @param fixes by the phone's clock, 240 at most: four hours without a connection, once a minute
 */
public record TrackReport(Instant sentAt, List<Fix> fixes) {}
