package org.linli.alarms.entity;

import java.util.UUID;
import org.linli.devices.entity.DeviceId;

/**
 * Which alarms are wanted; null for all.
 *
 * @param grid those of one grid
 * @param mine those of the grids that the caller stands for
 * @param model those of one kind of device
 * @param building those of one building, or of what stands for one
 * @param fold those that are part of one storm
 * @param folded whether a storm is told by one of its alarms
 */
public record AlarmQuery(
    Boolean open,
    String severity,
    DeviceId device,
    UUID grid,
    Boolean mine,
    String model,
    UUID building,
    UUID fold,
    boolean folded) {

  public static final AlarmQuery ALL = new AlarmQuery(null, null, null);

  public AlarmQuery(Boolean open, String severity, DeviceId device) {
    this(open, severity, device, null, null);
  }

  public AlarmQuery(Boolean open, String severity, DeviceId device, UUID grid, Boolean mine) {
    this(open, severity, device, grid, mine, null, null, null, false);
  }

  /** As a console shows them: by kind and building, storms as one. */
  public AlarmQuery console(String kind, UUID where) {
    return new AlarmQuery(open, severity, device, grid, mine, kind, where, null, true);
  }

  /** The alarms of a storm, one by one. */
  public static AlarmQuery ofFold(UUID fold) {
    return new AlarmQuery(null, null, null, null, null, null, null, fold, false);
  }
}
