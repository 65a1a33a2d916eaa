package org.linli.feeds.entity;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.devices.entity.DoubtReason;
import org.linli.devices.entity.DoubtState;

/**
 * Which held values are asked for; null asks for any.
 *
 * @param day of the city's calendar on which it was measured
 */
public record DoubtQuery(
    UUID device, String metric, DoubtReason reason, DoubtState state, LocalDate day) {

  public static final DoubtQuery ALL = new DoubtQuery(null, null, null, null, null);
  public static final DoubtQuery WAITING = new DoubtQuery(null, null, null, DoubtState.OPEN, null);
}
