package org.linli.erasure.entity;

/**
 * How long rows of a kind are kept after the suspension.
 *
 * @param kind its name in the pack, for example {@code video}
 * @param zh its name in Chinese
 * @param en its name in English
 * @param days from the suspension on
 * @param clause what asks for it
 */
public record ErasureTerm(String kind, String zh, String en, int days, String clause) {}
