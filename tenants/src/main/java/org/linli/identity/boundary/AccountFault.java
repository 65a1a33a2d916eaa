package org.linli.identity.boundary;

/**
 * A cell of an imported file that breaks a rule.
 *
 * @param row as the reader of the file counts it, from 1
 * @param column key of its name, {@code accounts.column.<column>}
 * @param rule key of its text, {@code accounts.fault.<rule>} or {@code argument.<rule>}
 * @param found what stood there
 */
public record AccountFault(int row, String column, String rule, String found) {}
