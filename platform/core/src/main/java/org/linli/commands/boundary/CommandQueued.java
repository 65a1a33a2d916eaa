package org.linli.commands.boundary;

import org.linli.commands.entity.CommandOrder;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** A command waits for its device: it goes to the doors after the commit. */
public record CommandQueued(
    TenantId tenant, DivisionCode code, DeviceId device, CommandOrder order) {}
