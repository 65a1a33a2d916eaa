package org.linli.devices.entity;

/** Another device that stood, or stands, where this one does. */
public record DeviceLink(DeviceId id, String code, String name, DeviceState state) {}
