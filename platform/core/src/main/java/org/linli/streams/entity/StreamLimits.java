package org.linli.streams.entity;

import org.linli.access.boundary.Invalid;

/**
 * What a stream may send and leave lying. The broker itself keeps to it: it stops reading from a
 * partner that sends faster.
 *
 * @param perSecond messages
 * @param kilobytesPerSecond of messages
 * @param backlogMegabytes what may wait; beyond it the partner waits
 */
public record StreamLimits(int perSecond, int kilobytesPerSecond, int backlogMegabytes) {

  public static final StreamLimits USUAL = new StreamLimits(500, 1_024, 256);

  private static final int MOST_PER_SECOND = 5_000;
  private static final int MOST_KILOBYTES = 8_192;
  private static final int MOST_BACKLOG = 4_096;

  /**
   * @throws Invalid nothing may be sent, or so much that others would feel it
   */
  public StreamLimits {
    check("perSecond", perSecond, MOST_PER_SECOND);
    check("kilobytesPerSecond", kilobytesPerSecond, MOST_KILOBYTES);
    check("backlogMegabytes", backlogMegabytes, MOST_BACKLOG);
  }

  private static void check(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new Invalid(field, "stream-limit-" + most);
    }
  }
}
