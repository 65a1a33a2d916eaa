package org.linli.provision.entity;

import java.util.UUID;

/**
 * What an area has to have of one kind of device, and what it has.
 *
 * @param place the compound; null for what lies in none, and for the community as a whole
 * @param owed whether the standards demand it there: tables 3 to 9 ask less of old compounds
 * @param basis by what it is counted
 * @param amount how much of the basis there is; null where nobody wrote it down
 * @param needed null where the amount is
 * @param planned devices that are planned or installed, and not in service yet
 */
public record Need(
    UUID place,
    String placeName,
    boolean oldCompound,
    String model,
    String standard,
    boolean owed,
    String basis,
    Double amount,
    Long needed,
    long installed,
    long planned,
    NeedState state) {

  /** How many are missing; 0 where that is not known. */
  public long missing() {
    return state == NeedState.SHORT ? needed - installed : 0;
  }
}
