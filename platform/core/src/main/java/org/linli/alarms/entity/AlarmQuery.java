package org.linli.alarms.entity;

import org.linli.devices.entity.DeviceId;

/** Which alarms are wanted; null for all. */
public record AlarmQuery(Boolean open, String severity, DeviceId device) {
  public static final AlarmQuery ALL = new AlarmQuery(null, null, null);
}
