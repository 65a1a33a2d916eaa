package org.linli.tenancy.boundary;

/**
 * A line of a divisions file that breaks a rule.
 *
 * @param line from 1, the header's
 * @param code the line's code as it stands there; empty when it has none
 * @param rule key of its text: {@code import.<rule>}
 * @param detail what stood there
 */
public record Fault(int line, String code, String rule, String detail) {}
