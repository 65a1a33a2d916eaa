package org.linli.offsite.backlog;

import java.util.Arrays;
import java.util.Map;
import org.apache.pulsar.client.api.Message;

/**
 * A message that waited.
 *
 * @param topic the one that its sender knew, without a partition
 * @param key null for none
 * @param published when the broker took it, in milliseconds of the epoch
 * @param happened the sender's own time, in milliseconds of the epoch; 0 for none
 * @param body null where there was none
 */
record Letter(
    String topic,
    String key,
    Map<String, String> properties,
    long published,
    long happened,
    byte[] body) {

  static Letter of(String topic, Message<byte[]> message) {
    return new Letter(
        topic,
        message.hasKey() ? message.getKey() : null,
        Map.copyOf(message.getProperties()),
        message.getPublishTime(),
        message.getEventTime(),
        message.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Letter letter
        && topic.equals(letter.topic)
        && java.util.Objects.equals(key, letter.key)
        && properties.equals(letter.properties)
        && published == letter.published
        && happened == letter.happened
        && Arrays.equals(body, letter.body);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(body);
  }
}
