package org.linli.feeds.entity;

import java.time.Instant;
import java.util.UUID;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;

/**
 * A value that is hardly true, and what became of it.
 *
 * @param code the device's code
 * @param name the device's name
 * @param value as the device sent it; it is never changed
 * @param low lowest that would have been believed; null for none
 * @param high highest that would have been believed; null for none
 * @param since since when it was the same, where that is the reason
 * @param corrected what counts in its place; null unless it was corrected
 * @param note why it was decided so
 */
public record DoubtRow(
    UUID id,
    DeviceId device,
    String code,
    String name,
    String model,
    String metric,
    Instant at,
    double value,
    DoubtReason reason,
    Double low,
    Double high,
    Instant since,
    Instant receivedAt,
    DoubtState state,
    Double corrected,
    String settledBy,
    Instant settledAt,
    String note) {}
