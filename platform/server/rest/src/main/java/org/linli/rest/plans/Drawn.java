package org.linli.rest.plans;

/** A picture in base 64. */
public record Drawn(byte[] content) {}
