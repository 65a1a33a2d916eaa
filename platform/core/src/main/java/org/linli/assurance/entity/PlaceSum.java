package org.linli.assurance.entity;

/**
 * How the register of a place below stands, in numbers alone.
 *
 * @param incidents security incidents within the last 365 days
 */
public record PlaceSum(
    String code, String name, long standing, long overdue, long shortOf, long incidents) {}
