package org.linli.succession.entity;

/**
 * A table whose rows would be carried over.
 *
 * @param renamed how many would get another number or code, since the other community has the same
 */
public record PreviewedTable(String table, long rows, long renamed) {}
