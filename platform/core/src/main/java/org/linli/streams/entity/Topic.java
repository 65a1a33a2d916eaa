package org.linli.streams.entity;

import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Where a stream's topics lie at the broker. What comes in and what goes back have a namespace
 * each, since their limits differ: what came in waits as long as it must, what goes back is let go
 * after a week.
 *
 * @param city the Pulsar tenant
 * @param namespace of what comes in
 */
public record Topic(String city, String namespace) {

  private static final String BACK = "-back";

  public static Topic of(DivisionCode code, String namespace) {
    return new Topic(code.at(DivisionLevel.CITY).toString(), namespace);
  }

  /** {@code 5101/stream-…} */
  public String space() {
    return city + "/" + namespace;
  }

  /** {@code 5101/stream-…-back} */
  public String backSpace() {
    return space() + BACK;
  }

  /** Where messages go. */
  public String in() {
    return "persistent://" + space() + "/in";
  }

  /** Where what was not taken is told. */
  public String refused() {
    return "persistent://" + backSpace() + "/refused";
  }
}
