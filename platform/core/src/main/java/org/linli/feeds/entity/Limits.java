package org.linli.feeds.entity;

/**
 * What a device and a community may send, in messages.
 *
 * @param devicePerSecond in the long run
 * @param deviceBurst at once, for instance after an outage
 */
public record Limits(
    double devicePerSecond, double deviceBurst, double tenantPerSecond, double tenantBurst) {

  /** The largest body the door reads. */
  public static final int BODY_BYTES = 1 << 20;

  /** The most readings of one message. */
  public static final int READINGS = 10_000;

  /** The most readings of one message of a partner's stream, in which it can batch as it likes. */
  public static final int FOREIGN_READINGS = 1_000;

  /** A device that sends 50 messages a second is broken; a community has some thousand devices. */
  public static final Limits DEFAULT = new Limits(50, 500, 2_000, 20_000);
}
