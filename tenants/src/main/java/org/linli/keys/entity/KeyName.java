package org.linli.keys.entity;

/** A key by its purpose and version, counted from 1; in texts {@code TOKEN-3}. */
public record KeyName(KeyPurpose purpose, int version) {

  public KeyName {
    if (purpose == null || version < 1) {
      throw new IllegalArgumentException("not a key: " + purpose + "-" + version);
    }
  }

  @Override
  public String toString() {
    return purpose + "-" + version;
  }
}
