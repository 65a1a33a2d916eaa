package org.linli.matters.entity;

/**
 * A department or group that is asked to help with a step 协办单位: everybody of it may answer.
 *
 * @param name the role, or the skill, at most 60 characters
 */
public record Unit(UnitKind kind, String name) {}
