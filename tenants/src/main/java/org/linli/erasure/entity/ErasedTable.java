package org.linli.erasure.entity;

/** How many rows of a table are gone. */
public record ErasedTable(String table, long rows) {}
