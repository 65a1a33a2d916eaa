package org.linli.video.entity;

import java.util.Arrays;
import java.util.Optional;

/** What a number says that it names: its eleventh to thirteenth digit (GB/T 28181 annex D). */
public enum GbKind {
  DVR(111, true),
  VIDEO_SERVER(112, true),
  ENCODER(113, true),
  NVR(118, true),
  CAMERA(131, true),
  NETWORK_CAMERA(132, true),
  ALARM_INPUT(134, true),
  ALARM_OUTPUT(135, false),
  SIP_SERVER(200, true),
  BUSINESS_GROUP(215, false),
  VIRTUAL_ORGANISATION(216, false);

  private final int code;
  private final boolean registers;

  GbKind(int code, boolean registers) {
    this.code = code;
    this.registers = registers;
  }

  public static Optional<GbKind> of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
  }

  /** Whether such a one comes to the door itself. */
  public boolean registers() {
    return registers;
  }

  /** Whether it is a thing that hangs somewhere, and no folder of a catalogue. */
  public boolean isDevice() {
    return this != SIP_SERVER && this != BUSINESS_GROUP && this != VIRTUAL_ORGANISATION;
  }
}
