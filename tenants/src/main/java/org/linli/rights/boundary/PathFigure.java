package org.linli.rights.boundary;

import org.linli.rights.entity.SupplyPath;

/**
 * A supply path of city data in figures.
 *
 * @param applications that took it
 * @param granted of them
 * @param refused of them
 * @param rows handed out under its grants
 */
public record PathFigure(
    SupplyPath path, long applications, long granted, long refused, long rows) {}
