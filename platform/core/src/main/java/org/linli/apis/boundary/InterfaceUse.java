package org.linli.apis.boundary;

/**
 * How interfaces are used (003 table 1-11 (2)).
 *
 * @param kinds groups with an open interface
 * @param interfaces open ones
 * @param used how many of them were called
 * @param applications that called
 * @param calls in the span
 * @param callsPerHour over the whole span
 */
public record InterfaceUse(
    long kinds, long interfaces, long used, long applications, long calls, double callsPerHour) {}
