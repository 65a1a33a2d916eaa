package org.linli.redivision.entity;

/**
 * Rows that name the community by its code.
 *
 * @param zh what they are, in Chinese
 * @param en what they are, in English
 */
public record MovedRows(String table, String zh, String en, long rows) {}
