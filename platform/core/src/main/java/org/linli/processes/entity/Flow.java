package org.linli.processes.entity;

/**
 * A way from one step to the next.
 *
 * @param condition null for none
 */
public record Flow(String id, String from, String to, Term condition, int line) {}
