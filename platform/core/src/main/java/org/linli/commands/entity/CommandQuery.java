package org.linli.commands.entity;

import java.util.UUID;

/**
 * Which commands are wanted; null for any.
 *
 * @param device of this one alone
 * @param command as the model calls it
 */
public record CommandQuery(UUID device, CommandState state, String command) {

  public static final CommandQuery ALL = new CommandQuery(null, null);

  public CommandQuery(UUID device, CommandState state) {
    this(device, state, null);
  }
}
