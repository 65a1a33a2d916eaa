package org.linli.devices.boundary;

import org.linli.devices.entity.DeviceId;

/**
 * A device got a new secret, or none any more: its old one is worth nothing from now on. Heard
 * after the commit.
 */
public record CredentialChanged(DeviceId device) {}
