package org.linli.alarms.entity;

import java.util.UUID;
import org.linli.devices.entity.DeviceId;

/**
 * Which alarms are wanted; null for all.
 *
 * @param grid those of one grid
 * @param mine those of the grids that the caller stands for
 */
public record AlarmQuery(Boolean open, String severity, DeviceId device, UUID grid, Boolean mine) {

  public static final AlarmQuery ALL = new AlarmQuery(null, null, null);

  public AlarmQuery(Boolean open, String severity, DeviceId device) {
    this(open, severity, device, null, null);
  }
}
