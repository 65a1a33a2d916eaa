package org.linli.devices.entity;

import java.util.List;

/** A device with its latest values and its status; the status is null before its first message. */
public record DeviceDetail(DeviceRow row, List<LatestValue> latest, DeviceStatus status) {}
