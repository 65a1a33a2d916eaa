package org.linli.commands.entity;

import java.util.UUID;

/** The name of a command, given once. */
public record CommandId(UUID value) {

  public CommandId {
    if (value == null) {
      throw new IllegalArgumentException("a command id is missing");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
