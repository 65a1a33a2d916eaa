package org.linli.commands.entity;

import java.util.Arrays;
import java.util.List;

/** Where a command stands on its way. */
public enum CommandState {
  /** Asked for; no door has handed it over yet. */
  QUEUED,
  /** The device has it. */
  SENT,
  DONE,
  FAILED,
  /** Its time was up before the device answered. */
  EXPIRED;

  /** Whether an answer may still come. */
  public boolean isOpen() {
    return this == QUEUED || this == SENT;
  }

  /** Whether a device may say so. */
  public boolean isAnswer() {
    return this == DONE || this == FAILED;
  }

  /** The names of those in which an answer may still come. */
  public static List<String> open() {
    return Arrays.stream(values()).filter(CommandState::isOpen).map(Enum::name).toList();
  }
}
