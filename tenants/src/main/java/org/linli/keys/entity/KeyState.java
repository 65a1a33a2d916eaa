package org.linli.keys.entity;

/** The life of a key: makes and proves, then only proves and opens, then nothing. */
public enum KeyState {
  ACTIVE,
  RETIRED,
  DESTROYED
}
