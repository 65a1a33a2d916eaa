package org.linli.places.entity;

import java.util.UUID;

/**
 * A place as lists show it.
 *
 * @param parent what it lies in; null for grids, compounds and public points
 * @param grid the grid a building or public point belongs to
 */
public record PlaceRow(
    UUID id,
    PlaceKind kind,
    UUID parent,
    UUID grid,
    String code,
    String name,
    Integer floor,
    Double longitude,
    Double latitude) {}
