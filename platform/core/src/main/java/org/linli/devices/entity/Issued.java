package org.linli.devices.entity;

/** A registered device with its secret, shown once. */
public record Issued(DeviceId id, String secret) {}
