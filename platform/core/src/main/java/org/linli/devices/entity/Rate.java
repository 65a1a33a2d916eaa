package org.linli.devices.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * A rule that looks at how fast a value moves, not at the value: {@code when} and {@code clear}
 * then compare the change per minute or hour.
 *
 * @param per what the change is told by
 * @param overSeconds over how long it is measured, so that noise between two readings is none
 */
public record Rate(Per per, int overSeconds) {

  private static final int LONGEST = 86_400;

  /** By what a change is told. */
  public enum Per {
    @JsonProperty("minute")
    MINUTE(Duration.ofMinutes(1)),
    @JsonProperty("hour")
    HOUR(Duration.ofHours(1));

    private final Duration length;

    Per(Duration length) {
      this.length = length;
    }

    public Duration length() {
      return length;
    }
  }

  public Rate {
    if (per == null || overSeconds < 1 || overSeconds > LONGEST) {
      throw new IllegalArgumentException("a rate is per minute or hour, over 1 to 86400 seconds");
    }
  }
}
