package org.linli.organisations.boundary;

/**
 * What a step changed.
 *
 * @param field key of its name, {@code organisations.column.<field>}
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record UnitChange(String field, String before, String after) {}
