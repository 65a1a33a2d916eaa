package org.linli.organisations.boundary;

import org.linli.tenancy.entity.DivisionCode;

/**
 * How many organisations stand at a place.
 *
 * @param organisation the enterprise; null for a division or community
 */
public record UnitCount(DivisionCode code, String organisation, String name, long units) {}
