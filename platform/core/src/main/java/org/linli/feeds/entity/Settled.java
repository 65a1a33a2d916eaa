package org.linli.feeds.entity;

/**
 * What a verdict came to.
 *
 * @param values how many values it settled; those that were settled before stay as they are
 */
public record Settled(int values) {}
