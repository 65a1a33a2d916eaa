package org.linli.whole.entity;

/**
 * A column of a table that was exported.
 *
 * @param type as {@code information_schema.columns} names it
 * @param opened whether the platform's key ring had encrypted it, and it lies here as it was before
 */
public record ColumnSum(String name, String type, boolean opened) {}
