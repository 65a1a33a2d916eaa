package org.linli.feeds.entity;

/**
 * A message that somebody outside put into a topic of its own.
 *
 * @param topic in full, {@code persistent://5101/stream-…/in}
 * @param id the broker's name of it; the same each time it is handed over
 * @param key null where the sender gave none
 * @param publishedAt by the sender's clock, milliseconds since the epoch
 */
public record Foreign(String topic, String id, String key, byte[] body, long publishedAt) {}
