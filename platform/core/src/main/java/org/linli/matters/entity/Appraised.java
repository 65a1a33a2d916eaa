package org.linli.matters.entity;

/**
 * What people said of matters that ended.
 *
 * @param people how many said how satisfied they are
 * @param satisfied of them, how many are
 */
public record Appraised(long people, long satisfied) {}
