package org.linli.entrances.entity;

/** A way into the platform. */
public enum DoorKind {
  /** The form of the screens. */
  SCREEN,
  /** REST, by name and password or by a token. */
  REST,
  /** An identity provider (OpenID Connect). */
  SIGN_ON,
  /** The devices' door over HTTP. */
  DEVICE,
  MQTT,
  /** GB/T 28181. */
  SIP;

  /** Whether names shown there are those of people. */
  public boolean ofPeople() {
    return this == SCREEN || this == REST || this == SIGN_ON;
  }
}
