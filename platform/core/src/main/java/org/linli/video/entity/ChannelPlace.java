package org.linli.video.entity;

/**
 * Where a device stands that does not register itself.
 *
 * @param recorder number of the one that registers
 * @param channel its number in that one's catalogue
 */
public record ChannelPlace(String recorder, String channel) {}
