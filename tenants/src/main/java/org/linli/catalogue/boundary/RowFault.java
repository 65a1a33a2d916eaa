package org.linli.catalogue.boundary;

/**
 * A cell of an imported file that breaks a rule.
 *
 * @param sheet 1 for assets, 2 for fields
 * @param row as the reader of the file counts it, from 1
 * @param column key of its name, {@code catalogue.column.<column>}
 * @param rule key of its text, {@code catalogue.fault.<rule>} or {@code argument.<rule>}
 * @param found what stood there
 */
public record RowFault(int sheet, int row, String column, String rule, String found) {}
