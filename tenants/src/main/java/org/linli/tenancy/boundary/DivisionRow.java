package org.linli.tenancy.boundary;

import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * A division as lists show it.
 *
 * @param parent null for the city
 */
public record DivisionRow(
    DivisionCode code, String name, DivisionLevel level, DivisionCode parent) {}
