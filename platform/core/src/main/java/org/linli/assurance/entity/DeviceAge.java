package org.linli.assurance.entity;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.devices.entity.DeviceId;

/**
 * How old a device is, and when it has to be replaced.
 *
 * @param installedOn null where nobody wrote it down
 * @param runningHours as the device counts them; null where it never said
 * @param state the newest value of its working state, by the model's numbers; null where it never
 *     said
 * @param lastHeard null for never
 * @param replaceBy the earlier of the two days on which hours or years are full; null where neither
 *     is known
 * @param due whether that day is so near that a replacement has to be planned
 * @param planned whether one is
 */
public record DeviceAge(
    DeviceId device,
    String code,
    String name,
    String model,
    LocalDate installedOn,
    Long runningHours,
    Integer state,
    Instant lastHeard,
    LocalDate replaceBy,
    boolean due,
    boolean planned) {}
