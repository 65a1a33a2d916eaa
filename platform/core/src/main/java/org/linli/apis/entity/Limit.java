package org.linli.apis.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.access.boundary.Invalid;

/**
 * How much is let through.
 *
 * @param daily a day's quota; null for none
 */
public record Limit(
    @JsonProperty(required = true) int perSecond,
    @JsonProperty(required = true) int burst,
    Long daily) {

  private static final int FASTEST = 100_000;

  /**
   * @throws Invalid when nothing, or more than any machine serves, would come through
   */
  public Limit {
    if (perSecond < 1 || perSecond > FASTEST) {
      throw new Invalid("per-second", "limit-range");
    }
    if (burst < 1 || burst > FASTEST) {
      throw new Invalid("burst", "limit-range");
    }
    if (daily != null && daily < 1) {
      throw new Invalid("daily", "limit-range");
    }
  }
}
