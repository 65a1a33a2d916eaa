package org.linli.linkage.entity;

import java.time.LocalTime;

/** Hours of a day; those that end before they begin reach over midnight. */
public record Hours(LocalTime from, LocalTime until) {

  public Hours {
    if (from == null || until == null || from.equals(until)) {
      throw new IllegalArgumentException("hours need from and until, which differ");
    }
  }

  public boolean hold(LocalTime time) {
    var after = !time.isBefore(from);
    var before = time.isBefore(until);
    return from.isBefore(until) ? after && before : after || before;
  }
}
