package org.linli.health.entity;

import java.util.Locale;

/** By which of a server's doors a request comes. */
public enum RequestDoor {
  /** The REST interface, and the devices' HTTP door with it. */
  REST,
  /** The screens of communities, city and residents. */
  SCREENS,
  /** The operators' console. */
  CONSOLE;

  /** As figures name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
