package org.linli.plans.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan without its picture.
 *
 * @param place the compound, building or public point that it shows
 * @param floor the floor that it shows; null for the whole
 * @param mediaType {@code image/png image/jpeg image/svg+xml}
 * @param width of the picture, of use for its proportions alone
 * @param devices how many stand on it
 * @param by who brought the picture
 */
public record PlanRow(
    UUID id,
    UUID place,
    String placeName,
    String name,
    Integer floor,
    String mediaType,
    int width,
    int height,
    int devices,
    String by,
    Instant at) {}
