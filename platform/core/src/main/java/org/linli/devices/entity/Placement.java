package org.linli.devices.entity;

/**
 * How many of a device have to stand where: {@code least} for every {@code every} of something, as
 * one for 100 m of road, or one for two parking bays.
 *
 * @param per the basis that is counted, of {@code packs/provision/bases.yaml}
 * @param of what of the devices is added up, a spec of theirs, as metres of fence; null for their
 *     number
 */
public record Placement(String per, Integer least, Integer every, String of) {

  public Placement {
    least = least == null ? 1 : least;
    every = every == null ? 1 : every;
    if (per == null || least < 1 || every < 1) {
      throw new IllegalArgumentException("placement names a basis, and 1 or more for 1 or more");
    }
  }

  /** How much is needed for so much of the basis; what is begun counts as whole. */
  public long needed(double amount) {
    return (long) Math.ceil(amount / every) * least;
  }
}
