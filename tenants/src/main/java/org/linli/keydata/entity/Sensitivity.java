package org.linli.keydata.entity;

/** How sensitive a key datum is, from the most sensitive. */
public enum Sensitivity {
  HIGH,
  MEDIUM,
  LOW
}
