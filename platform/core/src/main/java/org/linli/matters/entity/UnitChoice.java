package org.linli.matters.entity;

/**
 * A unit that could be asked.
 *
 * @param people how many of it may answer
 */
public record UnitChoice(Unit unit, int people) {}
