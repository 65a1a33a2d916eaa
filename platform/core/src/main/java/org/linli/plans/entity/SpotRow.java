package org.linli.plans.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceState;

/**
 * A device on a plan.
 *
 * @param x share of the width from the left, 0 to 1
 * @param y share of the height from the top, 0 to 1
 * @param by who put it there, or the one before it
 */
public record SpotRow(
    UUID plan,
    String planName,
    DeviceId device,
    String code,
    String name,
    String model,
    DeviceState state,
    double x,
    double y,
    String by,
    Instant at) {}
