package org.linli.neighbours.entity;

/** A community of the city that can be asked along; those of the own street come first. */
public record Neighbour(String community, String code, String name, boolean sameStreet) {}
