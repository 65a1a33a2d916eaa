package org.linli.rest.plans;

/** A plan's new name and floor; no floor for the whole. */
public record Named(String name, Integer floor) {}
