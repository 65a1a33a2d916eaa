package org.linli.linkage.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The way out 疏散路线 of a place.
 *
 * @param route in words
 * @param assembly where people gather
 */
public record RouteRow(
    UUID place, String placeName, String route, String assembly, String by, Instant at) {}
