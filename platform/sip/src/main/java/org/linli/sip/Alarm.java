package org.linli.sip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.linli.tenancy.entity.CityTime;

/**
 * An alarm as a device tells it (annex A.2.5).
 *
 * @param number of the device or channel that it is about
 * @param type within the method; null where the device has none
 * @param over whether it says that it ends
 */
record Alarm(String number, int method, Integer type, Instant at, boolean over) {

  private static final int ENDS = 2;

  /**
   * @throws NotUnderstood what the standard demands is missing
   */
  static Alarm of(Node letter, Instant now) throws NotUnderstood {
    var number = letter.said("DeviceID");
    var method = letter.number("AlarmMethod");
    if (number == null || method == null) {
      throw new NotUnderstood("an alarm without DeviceID or AlarmMethod");
    }
    var info = letter.child("Info");
    var more = info.flatMap(one -> one.child("AlarmTypeParam"));
    var event = more.map(one -> one.number("EventType")).orElse(null);
    var type = info.map(one -> one.number("AlarmType")).orElse(letter.number("AlarmType"));
    return new Alarm(
        number, method, type, time(letter.said("AlarmTime"), now), event != null && event == ENDS);
  }

  /** The city's time, as the standard has it; a device without a clock gets the platform's. */
  private static Instant time(String said, Instant now) {
    try {
      return said == null ? now : LocalDateTime.parse(said).atZone(CityTime.ZONE).toInstant();
    } catch (DateTimeException e) {
      return now;
    }
  }
}
