package org.linli.upkeep.entity;

/**
 * How the upkeep of a community stands.
 *
 * @param devices in service
 * @param soon due within two weeks
 * @param onTime share of the devices with nothing overdue; 1 without devices
 */
public record DueSum(long devices, long overdue, long soon, double onTime) {}
