package org.linli.feeds.entity;

import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** A device that has shown its secret, and whose community is served. */
public record Proven(DeviceId device, TenantId tenant, DivisionCode code, String model) {}
