package org.linli.alarms.entity;

import org.linli.packs.Text;

/**
 * The alarms of one kind of device in a division.
 *
 * @param scenario what such devices are for: fire safety, lifts, …
 * @param open those that stand now
 * @param critical those of them that are critical
 * @param total all that were ever raised
 */
public record AlarmTypeRow(
    String model, Text name, Text scenario, long open, long critical, long total) {}
