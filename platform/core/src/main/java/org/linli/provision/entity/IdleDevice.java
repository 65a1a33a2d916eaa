package org.linli.provision.entity;

import java.util.UUID;
import org.linli.devices.entity.DeviceState;

/**
 * A device that is there already and could serve.
 *
 * @param carries whether it is another kind, on which the wanted one may be mounted
 */
public record IdleDevice(
    UUID id, String code, String name, String model, DeviceState state, boolean carries) {}
