package org.linli.duties.entity;

/** What the mechanism is for (000 §7.3 g). */
public enum Area {
  /** Sharing and exchange 共享交换. */
  SHARING,
  /** Development and use 开发利用. */
  DEVELOPMENT,
  /** Confirmation of data rights 确权管理. */
  CONFIRMATION
}
