package org.linli.devices.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a device stands in its life, and where it may go from there: the table of its legal steps.
 */
public enum DeviceState {
  /** 规划. */
  PLANNED,
  /** 已安装，待投用. */
  INSTALLED,
  /** 在用. */
  IN_SERVICE,
  /** 维修中. */
  REPAIR,
  /** 停用. */
  STOPPED,
  /** 报废. */
  SCRAPPED;

  /** What may come next; nothing comes after the end. */
  public Set<DeviceState> next() {
    return switch (this) {
      case PLANNED -> EnumSet.of(INSTALLED, SCRAPPED);
      case INSTALLED -> EnumSet.of(IN_SERVICE, SCRAPPED);
      case IN_SERVICE -> EnumSet.of(REPAIR, STOPPED, SCRAPPED);
      case REPAIR -> EnumSet.of(IN_SERVICE, STOPPED, SCRAPPED);
      case STOPPED -> EnumSet.of(IN_SERVICE, REPAIR, SCRAPPED);
      case SCRAPPED -> EnumSet.noneOf(DeviceState.class);
    };
  }

  /** Whether what it says is taken for what happens there, and may raise an alarm. */
  public boolean isServing() {
    return this == IN_SERVICE;
  }

  /** Whether it is one of the community's devices: put into service once, and not yet gone. */
  public boolean isCounted() {
    return this == IN_SERVICE || this == REPAIR || this == STOPPED;
  }

  /** Whether it may prove itself at the door: a device that is only planned has nothing to say. */
  public boolean isLetIn() {
    return this != PLANNED && this != SCRAPPED;
  }

  /** Whether a person has to say why. */
  public boolean needsReason() {
    return this == REPAIR || this == STOPPED || this == SCRAPPED;
  }
}
