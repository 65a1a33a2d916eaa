package org.linli.calendar.entity;

/**
 * How much working time lies between two moments.
 *
 * @param days working days after the first day up to and with the last one
 * @param minutes of office hours
 */
public record WorkingSpan(int days, long minutes) {}
