package org.linli.health.entity;

/**
 * A setting in force.
 *
 * @param value as it holds; a secret's is never told
 * @param source where it comes from, in the server's own words
 * @param ordinal of the source: the highest that has the setting holds
 * @param secret whether the value is kept back
 */
public record Setting(String name, String value, String source, int ordinal, boolean secret) {}
