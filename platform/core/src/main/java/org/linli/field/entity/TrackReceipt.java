package org.linli.field.entity;

/**
 * What became of positions.
 *
 * @param taken stand in the track now, those that had come before among them
 * @param offDuty were dropped: the roster had the person off duty
 */
public record TrackReceipt(int taken, int offDuty) {}
