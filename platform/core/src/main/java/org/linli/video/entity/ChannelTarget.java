package org.linli.video.entity;

import org.linli.devices.entity.DeviceId;

/**
 * Whom something means that a recorder says of one of its channels.
 *
 * @param device of the ledger; null while the channel is a proposal
 * @param model of that device; null while the channel is a proposal
 */
public record ChannelTarget(DeviceId device, String model) {}
