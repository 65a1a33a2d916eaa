package org.linli.places.entity;

/**
 * A place of a plan that is loaded as a whole: its parent and grid are named by their codes.
 *
 * @param parent code of a place earlier in the plan; null for none
 * @param grid code of a grid earlier in the plan; null for none, or for that of the parent
 */
public record PlannedPlace(
    PlaceKind kind,
    String parent,
    String grid,
    String code,
    String name,
    Integer floor,
    boolean oldCompound,
    Double longitude,
    Double latitude) {}
