package org.linli.commands.entity;

import java.util.UUID;

/**
 * Which commands are wanted; null for any.
 *
 * @param device of this one alone
 */
public record CommandQuery(UUID device, CommandState state) {

  public static final CommandQuery ALL = new CommandQuery(null, null);
}
