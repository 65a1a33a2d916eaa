package org.linli.repeats.entity;

/**
 * What a change left behind.
 *
 * @param digest of the request that made it
 * @param outcome what came of it, sealed; null where it cannot be told again
 */
public record Mark(String digest, String outcome) {}
