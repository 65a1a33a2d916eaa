package org.linli.video.entity;

import java.time.Instant;
import org.linli.devices.entity.DeviceId;

/**
 * Something that a recorder's catalogue names: a proposal, until it is a device of the ledger.
 *
 * @param on whether the recorder says that it works
 * @param seenAt when a catalogue named it last
 * @param device what it became; null while it is a proposal
 */
public record Channel(
    ChannelId id,
    GbId gbId,
    String name,
    String maker,
    String model,
    boolean on,
    Instant seenAt,
    DeviceId device) {}
