package org.linli.commands.entity;

/**
 * What an order of intervals came to.
 *
 * @param devices how many were told
 */
public record IntervalsTold(int devices) {}
