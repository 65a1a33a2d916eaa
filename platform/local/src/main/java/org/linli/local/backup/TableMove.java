package org.linli.local.backup;

/**
 * A table of a community at two moments.
 *
 * @param now rows that stand
 * @param then rows that stood at the moment it is brought back to
 */
public record TableMove(String table, long now, long then) {}
