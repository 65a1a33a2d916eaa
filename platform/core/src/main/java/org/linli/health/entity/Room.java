package org.linli.health.entity;

/**
 * How much of a disk is free, in bytes. At least three tenths have to be (000 §7.2 b 2).
 *
 * @param total more than none
 */
public record Room(long free, long total) {

  /** Of a hundred parts. */
  public static final int WANTED = 30;

  /** Of a hundred parts, rounded down. */
  public int percent() {
    return (int) (free * 100.0 / total);
  }

  public boolean isEnough() {
    return percent() >= WANTED;
  }
}
