package org.linli.commands.boundary;

import org.linli.commands.entity.CommandId;
import org.linli.commands.entity.CommandState;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.TenantId;

/**
 * A command has come to its end: told once, in the transaction that notes it.
 *
 * @param state {@code DONE}, {@code FAILED} or {@code EXPIRED}
 * @param answer what the device said; null for nothing
 */
public record CommandEnded(
    TenantId tenant, DeviceId device, CommandId id, CommandState state, String answer) {}
