package org.linli.matters.entity;

import org.linli.devices.entity.DeviceRow;

/**
 * A device that a matter came from, or that stands where it happened.
 *
 * @param cause whether its alarm, a check of it, or what was found of it opened the matter
 */
public record CaseDevice(DeviceRow device, boolean cause) {}
