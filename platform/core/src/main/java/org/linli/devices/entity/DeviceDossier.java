package org.linli.devices.entity;

import java.time.Instant;

/**
 * All that is known of a device: as the ledger and the device itself say, what was written down,
 * and what went wrong.
 *
 * @param file null where nobody has written anything down yet
 * @param enteredAt when the file was begun; null without a file
 * @param changedAt when it was last written
 * @param alarms how many alarms it ever raised
 * @param lastAlarmAt null for none
 * @param cases how many cases came of them
 */
public record DeviceDossier(
    DeviceDetail device,
    DeviceFile file,
    Instant enteredAt,
    Instant changedAt,
    long alarms,
    Instant lastAlarmAt,
    long cases) {}
