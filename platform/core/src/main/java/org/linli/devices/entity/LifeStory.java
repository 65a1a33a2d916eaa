package org.linli.devices.entity;

import java.time.Instant;
import java.util.List;

/**
 * A device's life: where it stands, what may come next, what happened, and who stood there before
 * and after.
 *
 * @param steps oldest first
 * @param before the devices that it replaced, the nearest first; their readings, alarms and cases
 *     stay with them
 * @param after the device that replaced it; null for none
 * @param formerSecretUntil until when an older secret still counts; null for none
 */
public record LifeStory(
    DeviceState state,
    List<DeviceState> next,
    List<DeviceStep> steps,
    List<DeviceLink> before,
    DeviceLink after,
    Instant formerSecretUntil) {}
