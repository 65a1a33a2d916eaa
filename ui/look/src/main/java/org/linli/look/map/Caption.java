package org.linli.look.map;

/**
 * A name that stands on the ground of a plan.
 *
 * @param x share of the width, 0 to 1
 * @param y share of the height, 0 to 1
 * @param main whether it stands out
 */
public record Caption(double x, double y, String text, boolean main) {}
