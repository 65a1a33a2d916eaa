package org.linli.upkeep.entity;

/** What is done to a device. */
public enum CheckKind {
  /** 校准. */
  CALIBRATION,
  /** 巡检. */
  INSPECTION,
  /** 维保. */
  SERVICE,
  /** 更换部件; never due, written down when it happens. */
  PARTS
}
