package org.linli.consents.boundary;

/** A signed paper as it was taken in. */
public record Scan(String mediaType, byte[] content) {}
