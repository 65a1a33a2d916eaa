package org.linli.computing.entity;

import java.time.Instant;

/**
 * What a group of homes came to in an hour.
 *
 * @param part of a distribution, from 0; 0 for the others
 * @param value null for a count and for a distribution
 */
public record HourFigure(Instant hour, int part, long homes, Double value) {}
