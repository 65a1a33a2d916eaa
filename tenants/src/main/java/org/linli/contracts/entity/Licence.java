package org.linli.contracts.entity;

import java.time.LocalDate;

/**
 * An administrative licence 行政许可 by which a party may offer a regulated scenario (002 §5.1).
 *
 * @param scenario which it is for
 * @param number as it stands on the licence
 * @param until the last day on which it holds; null where it has none
 */
public record Licence(String scenario, String number, LocalDate until) {

  /** Whether it still holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return until == null || !until.isBefore(day);
  }
}
