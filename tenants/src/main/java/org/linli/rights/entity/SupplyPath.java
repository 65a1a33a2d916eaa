package org.linli.rights.entity;

/** How city data reach who asks for them (000 §7.2 e 3). */
public enum SupplyPath {
  /** Government sharing 政务共享. */
  SHARING,
  /** Data trading 数据交易. */
  TRADING
}
