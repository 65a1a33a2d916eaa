package org.linli.networks.entity;

/**
 * What became of a child's readings.
 *
 * @param refused the code of the refusal; null where they were taken
 */
public record ChildResult(String device, int readings, String refused) {}
