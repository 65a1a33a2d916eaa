package org.linli.devices.entity;

import java.time.Instant;

/**
 * A reading together with how its device stood and what was around it (000 §7.2 a 3).
 *
 * @param life where the device stood in its life; null where that is not known
 * @param state the state that the device told with the reading or before it; null for a kind that
 *     tells none
 * @param temperature of the air at the community's environment station, within the hour before;
 *     null without one
 */
public record Circumstance(
    Instant at,
    double value,
    DeviceState life,
    Integer state,
    Double temperature,
    Double humidity) {}
