package org.linli.redivision.entity;

import org.linli.tenancy.entity.DivisionCode;

/**
 * An account of a street or district that loses sight of a community, or gains it.
 *
 * @param name as it is shown
 * @param divisionName of the division that it is of
 */
public record Watcher(String name, DivisionCode division, String divisionName) {}
