package org.linli.field.entity;

/**
 * What became of positions.
 *
 * @param taken stand in the track now, those that had come before among them
 * @param dropped the roster had the person off duty, or the phone's clock cannot be followed
 */
public record TrackReceipt(int taken, int dropped) {}
