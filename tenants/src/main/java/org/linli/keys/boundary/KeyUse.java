package org.linli.keys.boundary;

/**
 * How many stored values a version of the field key encrypted.
 *
 * @param version of the key, counted from 1
 */
public record KeyUse(int version, long values) {}
