package org.linli.video.entity;

/**
 * What an alarm of GB/T 28181 means.
 *
 * @param method AlarmMethod
 * @param type AlarmType within the method; null for all of them
 * @param metric of the device's model
 * @param value what the metric gets while the alarm lasts
 */
public record VideoAlarm(int method, Integer type, String metric, int value) {

  public boolean fits(int method, Integer type) {
    return this.method == method && (this.type == null || this.type.equals(type));
  }

  /** What the metric gets when the alarm is over: 0 is the state of a device that is well. */
  public int after() {
    return value == 0 ? 1 : 0;
  }
}
