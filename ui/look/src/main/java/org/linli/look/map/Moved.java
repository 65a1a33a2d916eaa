package org.linli.look.map;

/** Where somebody put a mark. */
public record Moved(String id, double x, double y) {}
