package org.linli.look.map;

/**
 * A mark on a plan.
 *
 * @param id told when it is picked or moved
 * @param x share of the ground's width from the left, 0 to 1
 * @param y share of its height from the top, 0 to 1
 * @param look class of its colour: {@code alarm offline review online idle}
 * @param sign a sign or number in it, so that no colour tells alone
 * @param label a short text below it; empty for none
 * @param words what is said of it to who points at it or cannot see it
 */
public record Mark(
    String id, double x, double y, String look, String sign, String label, String words) {}
