package org.linli.look.map;

/**
 * How an outline of the map is shown.
 *
 * @param code the outline's code
 * @param label what stands on it
 * @param value a second, larger line on it; empty for none
 * @param words what is said of it to who points at it or cannot see it
 * @param colour token of the theme, for example {@code --linli-scale-3}
 * @param weight which labels stay where there is no room for all: the greatest
 */
public record Area(
    String code, String label, String value, String words, String colour, long weight) {}
