package org.linli.devices.entity;

/** How a device may be linked to the platform 组网方式 (004 §3.1.3). */
public enum LinkKind {
  WIRED,
  WIFI,
  NB_IOT,
  LORA,
  /** 蓝牙、RFID、ZigBee: near field, through a gateway. */
  NEAR_FIELD,
  /** 4G, 5G. */
  CELLULAR
}
