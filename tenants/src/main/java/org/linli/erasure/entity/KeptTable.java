package org.linli.erasure.entity;

/**
 * A table whose rows of the community stay.
 *
 * @param rows how many
 * @param zh why, in Chinese
 * @param en why, in English
 */
public record KeptTable(String table, long rows, String zh, String en) {}
