package org.linli.video.entity;

import java.util.UUID;

/** The name of a channel, given once. */
public record ChannelId(UUID value) {

  public ChannelId {
    if (value == null) {
      throw new IllegalArgumentException("a channel id is missing");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
