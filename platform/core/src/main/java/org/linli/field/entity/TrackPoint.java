package org.linli.field.entity;

import java.time.Instant;

/**
 * Where somebody on duty was.
 *
 * @param at by the platform's clock
 * @param longitude in degrees of WGS 84
 * @param latitude in degrees of WGS 84
 * @param accuracy radius in metres
 */
public record TrackPoint(Instant at, double longitude, double latitude, double accuracy) {}
