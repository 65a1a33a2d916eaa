package org.linli.redivision.entity;

import org.linli.tenancy.entity.DivisionCode;

/**
 * What a street or district gave to all communities below it, and a community has for new work only
 * as long as it lies there.
 *
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 * @param key which process, or which scenario
 * @param division that gave it
 * @param gained whether the move brings it; else it ends with the move
 */
public record Variant(String zh, String en, String key, DivisionCode division, boolean gained) {}
